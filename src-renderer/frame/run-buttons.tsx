import { useState } from 'react';
import type { PipelineState } from '#shared/contract/status.ts';
import { useLocale } from '../locale/use-locale.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { type Actions, useActions } from '../state/actions.ts';
import { useConsole } from '../state/console-store.ts';
import styles from './run-buttons.module.css';

type Verb = 'start' | 'pause' | 'resume';

const MAIN_VERB: Readonly<Record<PipelineState, Verb>> = {
  stopped: 'start',
  failed: 'start',
  starting: 'start',
  running: 'pause',
  draining: 'pause',
  paused: 'resume',
};
const ICONS: Readonly<Record<Verb, IconName>> = { start: 'play', pause: 'pause', resume: 'play' };
const CAN_MAIN: ReadonlySet<PipelineState> = new Set(['stopped', 'failed', 'running', 'paused']);
const CAN_STOP: ReadonlySet<PipelineState> = new Set(['running', 'paused', 'starting']);

/** Start, pause or resume in one place, and stop beside it. */
export function RunButtons() {
  const { text } = useLocale();
  const actions = useActions();
  const state = useConsole((store) => store.status?.state ?? null);
  const isOpen = useConsole((store) => store.link.state === 'open');
  const [busy, setBusy] = useState(false);

  const verb: Verb = state === null ? 'start' : MAIN_VERB[state];
  const run = async (action: keyof Pick<Actions, Verb | 'stop'>) => {
    setBusy(true);
    await actions[action]();
    setBusy(false);
  };
  const isReady = isOpen && !busy && state !== null;
  return (
    <fieldset className={styles.buttons} aria-label={text.run.group}>
      <button
        type="button"
        className={`${styles.button} ${verb === 'pause' ? '' : styles.primary}`}
        disabled={!isReady || !CAN_MAIN.has(state)}
        onClick={() => void run(verb)}
      >
        <Icon name={ICONS[verb]} />
        {text.run[verb]}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={!isReady || !CAN_STOP.has(state)}
        onClick={() => void run('stop')}
      >
        <Icon name="stop" />
        {text.run.stop}
      </button>
    </fieldset>
  );
}
