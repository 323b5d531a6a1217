import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/tokens.css';
import './theme/base.css';
import { App } from './app.tsx';
import { ClientProvider } from './client/client-context.ts';
import { ContractClient } from './client/contract-client.ts';
import { WebSocketTransport } from './client/web-socket-transport.ts';
import { ActionsProvider, createActions } from './state/actions.ts';
import { bindClient } from './state/bind-client.ts';

const transport = window.tweetscope ?? new WebSocketTransport({ origin: location.origin });
const client = new ContractClient(transport);
bindClient(client);

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <ClientProvider value={client}>
      <ActionsProvider value={createActions(client)}>
        <App />
      </ActionsProvider>
    </ClientProvider>
  </StrictMode>,
);
