import { spawnSync } from 'node:child_process';
import { BUNDLED, RUNTIME, readLockfile, readManifest, shippedPackages } from './shipped-packages.ts';

/**
 * `npm run audit [-- --strict]`: whether a known high or critical advisory concerns anything that is shipped. A registry
 * that answers no audits is said so, and is no failure; with --strict, for a release, it is one.
 */
export interface Advisory {
  readonly name: string;
  readonly severity: string;
  readonly titles: readonly string[];
}

interface AuditAnswer {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly via: readonly (string | { readonly title: string })[] }>
  >;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

export type Verdict =
  | { readonly kind: 'asked'; readonly grave: readonly Advisory[]; readonly lesser: number }
  | { readonly kind: 'not asked'; readonly why: string };

/** @param answer what `npm audit --json` printed @param shipped names of packages that count */
export function verdictOf(answer: string, shipped: ReadonlySet<string>): Verdict {
  const parsed = parse(answer);
  if (parsed?.vulnerabilities === undefined) {
    return { kind: 'not asked', why: parsed?.message ?? parsed?.error?.summary ?? 'npm audit gave no answer' };
  }
  const ours = Object.entries(parsed.vulnerabilities).filter(([name]) => shipped.has(name));
  const grave = ours.filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  return {
    kind: 'asked',
    grave: grave.map(([name, { severity, via }]) => ({
      name,
      severity,
      titles: via.map((one) => (typeof one === 'string' ? `through ${one}` : one.title)),
    })),
    lesser: ours.length - grave.length,
  };
}

function parse(text: string): AuditAnswer | null {
  try {
    return JSON.parse(text) as AuditAnswer;
  } catch {
    return null;
  }
}

function main(isStrict: boolean): number {
  const { dependencies } = readManifest();
  const shipped = shippedPackages(readLockfile(), [...Object.keys(dependencies), ...BUNDLED, RUNTIME]);
  const names = new Set([...shipped.values()].map(({ name }) => name));
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  const verdict = verdictOf(stdout ?? '', names);
  if (verdict.kind === 'not asked') {
    console.log(
      `audit skipped: the registry does not answer it (${verdict.why.replace(/https?:\S+/g, 'its address')})`,
    );
    return isStrict ? 1 : 0;
  }
  for (const { name, severity, titles } of verdict.grave) console.log(`${severity}: ${name}: ${titles.join('; ')}`);
  const count = verdict.grave.length;
  console.log(`${names.size} shipped packages: ${count} with a high advisory, ${verdict.lesser} with a lesser one`);
  return count > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--strict'));
