import { createContext, useContext } from 'react';
import type { ContractClient } from './contract-client.ts';

const ClientContext = createContext<ContractClient | null>(null);
export const ClientProvider = ClientContext.Provider;

/** For views that ask the engine by themselves; what all views share comes by the store. */
export function useClient(): ContractClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it.');
  return client;
}
