import type { Settings } from '#shared/settings/settings.ts';

const REHEARSABLE_PROFILES: readonly string[] = ['embedded', 'local'];
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;

/**
 * Why faults may not be rehearsed with these settings, in words; null where they may.
 * Both must hold: a profile for one machine, and servers on it. A name alone would let `local` point at production.
 */
export function rehearsalRefusal(settings: Settings): string | null {
  const { profile, broker, index, archive, kafka, elasticsearch, cassandra } = settings;
  if (!REHEARSABLE_PROFILES.includes(profile)) {
    return `faults are rehearsed in the profiles embedded and local only, and this is "${profile}"`;
  }
  const addresses = [
    ...(broker.kind === 'embedded' ? [] : kafka.brokers.split(',')),
    ...(index.kind === 'embedded' ? [] : [elasticsearch.url]),
    ...(archive.kind === 'embedded' ? [] : cassandra.contactPoints.split(',')),
  ];
  const elsewhere = addresses.map(hostOf).find((host) => !THIS_MACHINE.test(host));
  return elsewhere === undefined ? null : `faults are rehearsed on this machine only, and "${elsewhere}" is another`;
}

/** Of `host:port`, an URL, or a host alone. */
function hostOf(address: string): string {
  const trimmed = address.trim();
  const withScheme = trimmed.includes('://') ? trimmed : `tcp://${trimmed}`;
  return URL.canParse(withScheme) ? new URL(withScheme).hostname : trimmed;
}
