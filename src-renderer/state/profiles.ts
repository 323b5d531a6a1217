import { create } from 'zustand';
import type { ProfileView } from '#shared/contract/settings.ts';
import type { ContractClient } from '../client/contract-client.ts';

interface Profiles {
  /** Empty where this program's settings can't be changed, or nobody asked yet. */
  readonly all: readonly ProfileView[];
  /** Whether another one can be put in use from here. */
  readonly canSwitch: boolean;
  /** The profile a person wants to go to and is asked about. */
  readonly wished: string | null;
}

const NONE: Profiles = { all: [], canSwitch: false, wished: null };

export const useProfiles = create<Profiles>(() => NONE);

/** Asks again which profiles there are. */
export async function readProfiles(client: ContractClient): Promise<void> {
  const result = await client.request('settings.read', {});
  if (!result.ok) return useProfiles.setState(NONE);
  const { profiles, isProfileFixed } = result.data;
  useProfiles.setState({ all: profiles, canSwitch: !isProfileFixed });
}

/** Asks the person about it first; null takes the wish back. */
export function wishProfile(wished: string | null): void {
  useProfiles.setState({ wished });
}
