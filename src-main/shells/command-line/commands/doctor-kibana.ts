import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { Kibana } from '../../../services/kibana.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { milliseconds, rounded } from '../format/numbers.ts';
import { type Paint, paint } from '../format/paint.ts';

interface Step {
  readonly step: 'status' | 'import' | 'read back';
  readonly ok: boolean;
  readonly ms: number;
  readonly detail: string;
  readonly hint: string;
}

const WHOLE = { filter: {}, lastMs: 86_400_000 };
const OBJECTS = 6;

/** Puts our objects into a Kibana and reads them back: shows on any Kibana whether the dashboards work there. */
export async function doctorKibana(
  { io, services }: CommandContext,
  settings: Settings,
  isJson: boolean,
): Promise<number> {
  const kibana = await services.openKibana(settings);
  const steps: Step[] = [];
  for (const [step, take] of STEPS) {
    const startedMs = performance.now();
    const ms = () => rounded(performance.now() - startedMs, 1);
    try {
      const detail = await take(kibana);
      steps.push({ step, ok: true, ms: ms(), detail, hint: '' });
    } catch (thrown) {
      const { message, hint } = TweetscopeError.from(thrown);
      steps.push({ step, ok: false, ms: ms(), detail: message, hint });
      break;
    }
  }
  const ok = steps.every((one) => one.ok);
  const { dashboardUrl } = await kibana.read(WHOLE);
  const report = { url: settings.kibana.url, ok, steps, dashboardUrl };
  await io.out.write(isJson ? `${JSON.stringify(report)}\n` : reportText(report, paint(io.out.colours)));
  return ok ? EXIT.fine : EXIT.failed;
}

const STEPS: readonly (readonly [Step['step'], (kibana: Kibana) => Promise<string>])[] = [
  [
    'status',
    async (kibana) => {
      const { error, version, url } = await kibana.read(WHOLE);
      if (error !== null && error.code !== 'KIBANA_IMPORT_REFUSED') throw TweetscopeError.fromShape(error);
      return `Kibana ${version ?? 'of a version it does not tell'} at ${url}`;
    },
  ],
  [
    'import',
    async (kibana) => {
      await kibana.import();
      return 'the data view, four pictures and the dashboard';
    },
  ],
  [
    'read back',
    async (kibana) => {
      const objects = await kibana.objects();
      const titles = objects.map(({ title }) => title).join(', ');
      if (objects.length === OBJECTS) return titles;
      const found = objects.length === 0 ? 'nothing' : titles;
      throw new TweetscopeError('KIBANA_IMPORT_REFUSED', `of ${OBJECTS} objects it has ${objects.length}: ${found}`);
    },
  ],
];

function reportText(
  { ok, steps, dashboardUrl }: { readonly ok: boolean; readonly steps: readonly Step[]; readonly dashboardUrl: string },
  colours: Paint,
): string {
  const lines = steps.map(({ step, ok: isFine, ms, detail, hint }) => {
    const mark = isFine ? colours.green('ok    ') : colours.red('failed');
    return `${mark}  ${step.padEnd(9)}  ${milliseconds(ms)}: ${detail}${hint === '' ? '' : `. ${hint}`}\n`;
  });
  const end = ok ? `Open it and see that each picture is drawn:\n${dashboardUrl}\n` : '';
  return `${lines.join('')}${end}`;
}
