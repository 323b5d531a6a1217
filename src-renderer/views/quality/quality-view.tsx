import { usePolled } from '../../client/use-polled.ts';
import { useRoute } from '../../frame/use-route.ts';
import { Inspector } from '../../inspector/inspector.tsx';
import { useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { CalibrationCard } from './calibration-card.tsx';
import { ConfusionCard } from './confusion-card.tsx';
import { CorrectionsCard } from './corrections-card.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';
import { QueueCard } from './queue-card.tsx';
import { ReanalyseCard } from './reanalyse-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { SecondOpinionCard } from './second-opinion-card.tsx';

const POLL_MS = 2_000;

/** How far the analysis can be trusted, where it fails, and what another one would say. */
export function QualityView() {
  const words = useWords(QUALITY_WORDS);
  const tweetId = useRoute(({ params }) => params.tweet ?? null);
  const { data: report, error } = usePolled('quality.read', {}, POLL_MS);
  if (report === null) return <Waiting error={error} />;
  const { evaluation, disagreements, corrections, secondOpinion } = report;
  return (
    <div className={styles.view}>
      {evaluation.texts === 0 ? (
        <Card title={words.noTruth} className={styles.noTruth}>
          <p className={styles.quiet}>{words.noTruthDetail}</p>
        </Card>
      ) : (
        <>
          <ScoreCard report={report} />
          <ConfusionCard evaluation={evaluation} />
          <CalibrationCard evaluation={evaluation} />
        </>
      )}
      <div className={styles.pair}>
        <QueueCard disagreements={disagreements} judged={evaluation.texts} chosen={tweetId} />
        <div className={styles.inspector}>
          <Inspector tweetId={tweetId} />
        </div>
      </div>
      {secondOpinion !== null && <SecondOpinionCard report={secondOpinion} chosen={tweetId} />}
      <ReanalyseCard />
      <CorrectionsCard counts={corrections} />
    </div>
  );
}
