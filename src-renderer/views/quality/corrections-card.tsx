import type { CorrectionCounts } from '#shared/contract/quality.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useConsole } from '../../state/console-store.ts';
import { labelledFile } from './labelled-file.ts';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';

/** How many tweets people judged, and the file of them. */
export function CorrectionsCard({ counts: { kept, confirmed } }: { readonly counts: CorrectionCounts }) {
  const { corrections } = useWords(QUALITY_WORDS);
  const client = useClient();
  const save = async () => {
    const result = await client.request('quality.corrections', {});
    useConsole.setState({ notice: result.ok ? null : result.error });
    if (!result.ok) return;
    const file = new Blob([labelledFile(result.data)], { type: 'text/tab-separated-values' });
    saveFile('corrections.tsv', file);
  };
  return (
    <Card title={corrections.title} note={corrections.note} className={styles.corrections}>
      {kept === 0 ? (
        <p className={styles.quiet}>{corrections.none}</p>
      ) : (
        <div className={styles.kept}>
          <p>{corrections.kept(kept, confirmed)}</p>
          <Button icon="download" onClick={() => void save()}>
            {corrections.save}
          </Button>
          <p className={styles.faint}>{corrections.hint}</p>
        </div>
      )}
    </Card>
  );
}
