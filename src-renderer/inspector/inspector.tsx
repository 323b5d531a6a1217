import { isInspectorWindow } from '../desktop/bridge.ts';
import { useSayError } from '../errors/say-error.ts';
import { changeParams } from '../frame/use-route.ts';
import { useWords } from '../locale/use-locale.ts';
import { Card } from '../parts/card.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { AnalysisSection } from './analysis-section.tsx';
import { CorrectionSection } from './correction-section.tsx';
import styles from './inspector.module.css';
import { INSPECTOR_WORDS } from './inspector-words.ts';
import { JourneySection } from './journey-section.tsx';
import { MessageSection } from './message-section.tsx';
import { ModelAnswerSection } from './model-answer-section.tsx';
import { StoresSection } from './stores-section.tsx';
import { TweetCard } from './tweet-card.tsx';
import { useExplanation } from './use-explanation.ts';
import { useInspected } from './use-inspected.ts';

/** Beside any list: everything about the tweet chosen there. */
export function Inspector({ tweetId }: { readonly tweetId: string | null }) {
  const words = useWords(INSPECTOR_WORDS);
  return (
    <Card title={words.title} aside={tweetId === null || isInspectorWindow ? undefined : <Tools tweetId={tweetId} />}>
      {tweetId === null ? (
        <Note title={words.none} detail={words.noneDetail} />
      ) : (
        <InspectorDetails tweetId={tweetId} />
      )}
    </Card>
  );
}

function Tools({ tweetId }: { readonly tweetId: string }) {
  const words = useWords(INSPECTOR_WORDS);
  const desktop = window.tweetscopeDesktop;
  return (
    <div className={styles.tools}>
      {desktop !== undefined && (
        <IconButton
          icon="window"
          name={words.ownWindow}
          isSmall
          onClick={() => void desktop.ask('desktop.inspect', { tweetId })}
        />
      )}
      <IconButton icon="cross" name={words.close} isSmall onClick={() => changeParams({ tweet: null })} />
    </div>
  );
}

/** All of it, for a place that has a frame of its own. */
export function InspectorDetails({ tweetId }: { readonly tweetId: string }) {
  const words = useWords(INSPECTOR_WORDS);
  const sayError = useSayError();
  const { finding, again } = useInspected(tweetId);
  const explained = useExplanation(tweetId, finding.state === 'found' && finding.inspected.analysis !== null);
  if (finding.state === 'looking') return <Note title={words.looking} detail="" />;
  if (finding.state === 'unknown') return <Note title={words.unknown} detail={words.unknownDetail} />;
  if (finding.state === 'failed') {
    const { message, hint } = sayError(finding.error);
    return (
      <div role="alert">
        <Note title={words.failed} detail={`${message} ${hint}`} />
        <button type="button" className={`${styles.button} ${styles.again}`} onClick={again}>
          {words.again}
        </button>
      </div>
    );
  }
  const { inspected } = finding;
  const explanation = explained !== null && 'answer' in explained ? explained.answer.explanation : null;
  return (
    <div className={styles.details} {...KEYBOARD_SCROLLABLE}>
      <TweetCard tweet={inspected.tweet} explanation={explanation} />
      <AnalysisSection inspected={inspected} explained={explained} />
      <CorrectionSection inspected={inspected} />
      <ModelAnswerSection tweetId={tweetId} />
      <JourneySection inspected={inspected} />
      <StoresSection key={tweetId} tweetId={tweetId} />
      <MessageSection inspected={inspected} />
    </div>
  );
}

/** A region that scrolls must be reachable by keyboard. */
const KEYBOARD_SCROLLABLE = { tabIndex: 0 };

function Note({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <div className={styles.note}>
      <p className={styles.noteTitle}>{title}</p>
      <p>{detail}</p>
    </div>
  );
}
