import { describe } from 'vitest';
import { whyNoServers } from '../stack/jvm/java-tools.ts';

/** Tests against real servers; where none can be started they are skipped, and their name says why. */
export function describeWithServers(name: string, tests: () => void): void {
  const why = whyNoServers();
  if (why === null) describe(name, tests);
  else describe.skip(`${name}: ${why}`, tests);
}
