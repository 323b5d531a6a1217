import type { Health } from '#engine/ports/health.ts';
import { ERROR_CODES } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Composition } from '../../../compose.ts';
import type { AddCommand, Services } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-codes.ts';
import { milliseconds, rounded } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';
import { doctorKibana } from './doctor-kibana.ts';

interface Examination extends Health {
  readonly part: string;
  readonly name: string;
  readonly ms: number;
  /** What to do about it; empty when fine. */
  readonly hint: string;
}

const TIMEOUT_MS = 10_000;

export const addDoctor: AddCommand = (parent, context) =>
  defineCommand<{ readonly json?: boolean; readonly kibana?: boolean }>(parent, context, {
    usage: 'doctor',
    description: 'Ask each part of the profile whether it works.',
    options: (command) =>
      command
        .option(
          '--json',
          'one JSON object: profile, data, node, ok, parts; with --kibana: url, ok, steps, dashboardUrl',
        )
        .option(
          '--kibana',
          'ask Kibana alone: its status, then import the dashboards over those there and read them back',
        ),
    examples: ['doctor', 'doctor --kibana', "doctor --json | jq '.parts[] | select(.ok | not)'"],
    notes: 'Ends with 1 when a part does not work.',
    run: async (settings, { json, kibana }) => {
      if (kibana === true) return doctorKibana(context, settings, json === true);
      const parts = await examineAll(context.services, settings);
      const ok = parts.every((part) => part.ok);
      const { profile, data } = settings;
      const { out } = context.io;
      const report = { profile, data, node: process.versions.node, ok, parts };
      await out.write(json === true ? `${JSON.stringify(report)}\n` : reportText(report, paint(out.colours)));
      return ok ? EXIT.fine : EXIT.failed;
    },
  });

async function examineAll(services: Services, settings: Settings): Promise<readonly Examination[]> {
  const startedMs = performance.now();
  let composition: Composition;
  try {
    composition = await open(services, settings);
  } catch (thrown) {
    return [failed('profile', settings.profile, startedMs, thrown)];
  }
  try {
    return await Promise.all(examinees(composition).map(([part, target]) => examine(part, target)));
  } finally {
    await composition.close();
  }
}

/**
 * As the pipeline would, so that a folder that can only be read is found out; beside a pipeline that runs, to look. A
 * server that is not there keeps none of the others from being asked.
 */
async function open(services: Services, settings: Settings): Promise<Composition> {
  const what = 'tweetscope doctor';
  try {
    return await services.compose(settings, { mode: 'own', what, patient: true });
  } catch (thrown) {
    if (TweetscopeError.from(thrown).code !== 'DATA_FOLDER_IN_USE') throw thrown;
    return services.compose(settings, { mode: 'read', what, patient: true });
  }
}

interface Examinee {
  readonly name: string;
  health(): Promise<Health>;
}

function examinees({ broker, analyser, index, archive }: Composition): readonly (readonly [string, Examinee])[] {
  return [
    ['broker', broker],
    ['analyser', analyser],
    ['index', index],
    ['archive', archive],
  ];
}

async function examine(part: string, target: Examinee): Promise<Examination> {
  const startedMs = performance.now();
  const timer = timeout();
  try {
    const health = await Promise.race([target.health(), timer.elapsed]);
    const hint = health.ok ? '' : ERROR_CODES[part === 'broker' ? 'BROKER_UNAVAILABLE' : 'STORE_UNAVAILABLE'].hint;
    return { part, name: target.name, ...health, ms: rounded(performance.now() - startedMs, 1), hint };
  } catch (thrown) {
    return failed(part, target.name, startedMs, thrown);
  } finally {
    timer.cancel();
  }
}

function failed(part: string, name: string, startedMs: number, thrown: unknown): Examination {
  const { message, hint } = TweetscopeError.from(thrown);
  return { part, name, ok: false, version: '', detail: message, ms: rounded(performance.now() - startedMs, 1), hint };
}

function timeout(): { elapsed: Promise<never>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<never>((_, reject) => {
    const error = new TweetscopeError('PIPELINE_STALLED', `no answer within ${TIMEOUT_MS / 1_000} s`, {
      hint: 'Look at its own log; start it anew if it hangs.',
    });
    timer = setTimeout(() => reject(error), TIMEOUT_MS);
  });
  elapsed.catch(() => undefined);
  return { elapsed, cancel: () => clearTimeout(timer) };
}

interface Report {
  readonly profile: string;
  readonly data: string;
  readonly node: string;
  readonly ok: boolean;
  readonly parts: readonly Examination[];
}

function reportText({ profile, data, node, parts }: Report, colours: Paint): string {
  return `profile ${profile}, data in ${data}, Node ${node}\n${parts.map((part) => partLine(part, colours)).join('')}`;
}

function partLine({ part, name, ok, version, detail, ms, hint }: Examination, colours: Paint): string {
  const mark = ok ? colours.green('ok  ') : colours.red('down');
  const advice = hint === '' ? '' : `${/[.?!]$/.test(detail) ? '' : '.'} ${hint}`;
  return `${mark}  ${part.padEnd(9)} ${name}${['', name].includes(version) ? '' : `, ${version}`}, ${milliseconds(ms)}: ${detail}${advice}\n`;
}
