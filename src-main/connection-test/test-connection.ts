import type { ConnectionReport, ConnectionStep, StepReport, Testable } from '#shared/contract/settings.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Environment } from '../open-secret-store.ts';
import { askPart } from './ask-part.ts';
import { targetOf } from './endpoints.ts';
import { firstOf, openTcp, openTls, resolveName } from './reach.ts';

/** Each step waits so long; all of them together are answered well before a page gives up. */
const STEP_WITHIN_MS = 8_000;

interface Step {
  readonly step: ConnectionStep;
  readonly isNeeded: boolean;
  /** @returns what was found, for a person */
  readonly run: () => Promise<string>;
}

/** Goes the way a part goes when it opens, one step after the other, and stops where it does not get further. */
export async function testConnection(part: Testable, settings: Settings, env: Environment): Promise<ConnectionReport> {
  const { kind, endpoints, tls, hasLogin } = targetOf(part, settings);
  const isFar = endpoints.length > 0;
  const asked = askPart(part, kind, settings, env);
  const steps: readonly Step[] = [
    { step: 'name', isNeeded: isFar, run: () => firstOf(endpoints, resolveName) },
    { step: 'connection', isNeeded: isFar, run: () => firstOf(endpoints, openTcp) },
    {
      step: 'tls',
      isNeeded: tls !== null,
      run: () => firstOf(endpoints, (endpoint) => openTls(endpoint, tls ?? { caFile: '', fingerprint: '' })),
    },
    { step: 'login', isNeeded: hasLogin, run: () => asked.login() },
    { step: 'version', isNeeded: true, run: () => asked.version() },
    { step: 'permission', isNeeded: part !== 'analyser', run: () => asked.permission() },
  ];
  const reports: StepReport[] = [];
  for (const step of steps) {
    const isTried = reports.every(({ state }) => state !== 'failed');
    reports.push(isTried ? await take(step) : report(step.step, step.isNeeded ? 'not-tried' : 'not-needed'));
  }
  // What does not answer may not close either: nobody waits for it.
  void asked.close().catch(() => undefined);
  return { part, kind, isOk: reports.every(({ state }) => state !== 'failed'), steps: reports };
}

async function take({ step, isNeeded, run }: Step): Promise<StepReport> {
  if (!isNeeded) return report(step, 'not-needed');
  const startedMs = performance.now();
  const elapsed = () => Math.round((performance.now() - startedMs) * 10) / 10;
  const timer = timeout();
  try {
    const detail = await Promise.race([run(), timer.elapsed]);
    return { ...report(step, 'ok'), ms: elapsed(), detail };
  } catch (thrown) {
    const error = TweetscopeError.from(thrown).toShape();
    return { ...report(step, 'failed'), ms: elapsed(), error };
  } finally {
    timer.cancel();
  }
}

function report(step: ConnectionStep, state: StepReport['state']): StepReport {
  return { step, state, ms: 0, detail: '', error: null };
}

function timeout(): { elapsed: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<never>((_, reject) => {
    const error = new TweetscopeError('CONNECTION_REFUSED', `no answer within ${STEP_WITHIN_MS / 1_000} s`, {
      hint: 'It listens and does not answer: look at its own log.',
    });
    timer = setTimeout(() => reject(error), STEP_WITHIN_MS);
  });
  elapsed.catch(() => undefined);
  return { elapsed, cancel: () => clearTimeout(timer) };
}
