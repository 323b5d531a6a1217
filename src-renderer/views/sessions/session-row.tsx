import { headlineOf } from '#shared/report/verdict.ts';
import { type Voice, voiceOf } from '#shared/report/words/report-words.ts';
import type { SessionSummary } from '#shared/session/session-record.ts';
import { goTo } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import list from '../../parts/record-list.module.css';
import styles from './sessions-view.module.css';
import { SESSIONS_WORDS } from './sessions-words.ts';

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onRemove: () => void;
}

const WIDTH = 110;
const HEIGHT = 28;

export function SessionRow({ session, isChosen, onChoose, onRemove }: SessionRowProps) {
  const words = useWords(SESSIONS_WORDS);
  const { language, format } = useLocale();
  const voice = voiceOf(language);
  const { id, tags, startedAtMs, lastAtMs, account, latencyMs, end } = session;
  const name = session.name === '' ? format.dateTime(startedAtMs) : session.name;
  const { tone, headline } = verdictInList(session, voice);
  return (
    <li className={`${list.row} ${styles.row}`}>
      <input
        type="checkbox"
        aria-label={words.choose(name)}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <button type="button" className={styles.open} onClick={() => goTo('sessions', { id })}>
        <span className="visually-hidden">{words.open}</span>
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </span>
        <span className={styles.verdict} data-tone={tone}>
          {headline}
        </span>
      </button>
      <Sparkline values={session.sparkline} />
      <span className={styles.figures}>
        <strong>{words.tweets(account.stored)}</strong>
        <span className={styles.faint}>
          {voice.formats.duration(lastAtMs - startedAtMs)}
          {latencyMs.stored.count > 0 && ` · p99 ${voice.formats.latency(latencyMs.stored.p99)}`}
        </span>
      </span>
      <IconButton icon="cross" name={words.remove(name)} isDisabled={end === null} onClick={onRemove} />
    </li>
  );
}

/** The list has the events only as counts: an outage that was played shows in the errors. */
function verdictInList(session: SessionSummary, voice: Voice) {
  const down = session.eventCounts.down ?? 0;
  const rehearsed = Math.min(down, session.errors.REHEARSED ?? 0);
  const outages = Array.from({ length: down }, (_, at) => ({ isRehearsed: at < rehearsed }));
  return headlineOf(session, voice, outages);
}

function Sparkline({ values }: { readonly values: readonly number[] }) {
  const greatest = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map((value, at) => `${at * step},${HEIGHT - 2 - ((HEIGHT - 4) * value) / greatest}`);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
