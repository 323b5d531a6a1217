import type { PipelineState } from '#shared/contract/status.ts';
import type { Formats } from '../locale/formats.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useNow } from '../parts/use-now.ts';
import { useConsole } from '../state/console-store.ts';
import { useStaleSince } from '../state/use-stale.ts';
import styles from './run-state.module.css';

const TONES: Readonly<Record<PipelineState, string | undefined>> = {
  running: styles.running,
  starting: styles.moving,
  draining: styles.moving,
  paused: styles.held,
  stopped: styles.still,
  failed: styles.failed,
};

/** The pipeline's state in words, and since when. */
export function RunState() {
  const { text, format } = useLocale();
  const state = useConsole((store) => store.status?.state ?? null);
  const stateSinceMs = useConsole((store) => store.status?.sinceMs ?? null);
  const staleSinceMs = useStaleSince();
  const isKnown = state !== null && staleSinceMs === null;
  const unknown = staleSinceMs === null ? text.connecting : text.notConnected;
  const sinceMs = staleSinceMs ?? stateSinceMs;
  return (
    <div className={styles.state} role="status">
      <span className={`${styles.dot} ${isKnown ? TONES[state] : styles.still}`} />
      <strong className={styles.word}>{isKnown ? text.states[state] : unknown}</strong>
      <span className={styles.since}>{sinceMs !== null && text.since(format.time(sinceMs))}</span>
    </div>
  );
}

const MINUTE_MS = 60_000;

/**
 * How long the session lasts. Paused, in minutes: nothing goes on, and seconds that tick would have the page drawn anew
 * for each of them.
 */
export function SessionClock() {
  const { text, format } = useLocale();
  const startedAtMs = useConsole((store) => store.status?.startedAtMs ?? null);
  const isPaused = useConsole((store) => store.status?.state === 'paused');
  const isOpen = useConsole((store) => store.link.state === 'open');
  const lastMs = useConsole((store) => store.status?.nowMs ?? null);
  const now = useNow(isPaused ? 5_000 : 1_000);
  const untilMs = isOpen ? now : (lastMs ?? now);
  const shown = (durationMs: number) => (isPaused ? wholeMinutes(durationMs, format) : format.clock(durationMs));
  return (
    <div className={styles.clock}>
      <span className={styles.clockTime} data-running={startedAtMs !== null}>
        {startedAtMs === null ? '0:00:00' : shown(untilMs - startedAtMs)}
      </span>
      <span className={styles.since}>{startedAtMs === null ? text.run.clockNone : text.run.clock}</span>
    </div>
  );
}

function wholeMinutes(durationMs: number, format: Formats): string {
  const minutes = Math.floor(durationMs / MINUTE_MS);
  return minutes < 1 ? `< ${format.duration(MINUTE_MS)}` : format.duration(minutes * MINUTE_MS);
}
