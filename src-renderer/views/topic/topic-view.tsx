import { LagChart } from '../../charts/lag-chart.tsx';
import { usePolled } from '../../client/use-polled.ts';
import { changeParams, useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { LettersPane } from './letters/letters-pane.tsx';
import { TOPIC_WORDS } from './locale/topic-words.ts';
import { MessagesPane } from './messages/messages-pane.tsx';
import { PartitionsCard } from './partitions-card.tsx';
import styles from './topic-view.module.css';

const DESCRIBE_INTERVAL_MS = 1_000;
const LETTERS_INTERVAL_MS = 3_000;
const NEWEST = { limit: 1 };
const TABS = ['messages', 'letters'] as const;

/** The log itself: its partitions and its reader, every message in it, and what could not be processed. */
export function TopicView() {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const tab = useRoute(({ params }) => (params.tab === 'letters' ? 'letters' : 'messages'));
  const topic = usePolled('topic.describe', {}, DESCRIBE_INTERVAL_MS);
  const letters = usePolled('deadLetters.list', NEWEST, LETTERS_INTERVAL_MS);
  const names = { messages: words.tabs.messages, letters: words.tabs.letters(format.count(letters.data?.total ?? 0)) };
  return (
    <div className={styles.view}>
      <PartitionsCard report={topic.data} onChange={topic.refresh} className={styles.partitions} />
      <LagChart className={styles.lag} hasChoice />
      <section className={styles.browser}>
        <div role="tablist" aria-label={words.tabs.label} className={styles.tabs}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`topic-tab-${one}`}
              className={styles.tab}
              aria-selected={tab === one}
              aria-controls="topic-panel"
              tabIndex={tab === one ? 0 : -1}
              onClick={() => changeParams({ tab: one, at: null })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
                const other = one === 'messages' ? 'letters' : 'messages';
                changeParams({ tab: other, at: null });
                document.getElementById(`topic-tab-${other}`)?.focus();
              }}
            >
              {names[one]}
            </button>
          ))}
        </div>
        <div id="topic-panel" role="tabpanel" aria-labelledby={`topic-tab-${tab}`} className={styles.panel}>
          {tab === 'messages' ? (
            <MessagesPane partitions={topic.data?.partitions.length ?? 0} />
          ) : (
            <LettersPane newest={letters.data} onChange={letters.refresh} />
          )}
        </div>
      </section>
    </div>
  );
}
