import { useState } from 'react';
import { REANALYSERS } from '#shared/contract/quality.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import styles from './quality-view.module.css';
import { QUALITY_WORDS } from './quality-words.ts';
import { ReanalysisResult } from './reanalysis-result.tsx';
import { useReanalysis } from './use-reanalysis.ts';

const LIMITS = [100, 500, 2_000, 10_000] as const;

/** A selection of stored tweets analysed again, looked at, and applied only on purpose. */
export function ReanalyseCard() {
  const { again } = useWords(QUALITY_WORDS);
  const [filter] = useFilter();
  const [limit, setLimit] = useState<number>(500);
  const [analyser, setAnalyser] = useState<(typeof REANALYSERS)[number]>('present');
  const [isAsking, setAsking] = useState(false);
  const { reanalysis, start, cancel, apply } = useReanalysis();
  const isAtWork = reanalysis?.state === 'running' || reanalysis?.state === 'applying';
  const changed = (reanalysis?.changed ?? 0) + (reanalysis?.unmarked ?? 0);
  return (
    <Card title={again.title} note={again.note} className={styles.again}>
      <div className={styles.againForm}>
        <FilterBar />
        <div className={styles.againChoices}>
          <Field name={again.which}>
            {(id) => (
              <select id={id} value={limit} onChange={(event) => setLimit(Number(event.target.value))}>
                {LIMITS.map((count) => (
                  <option key={count} value={count}>
                    {again.newest(count)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name={again.analyser}>
            {(id) => (
              <select
                id={id}
                value={analyser}
                onChange={(event) => setAnalyser(event.target.value as (typeof REANALYSERS)[number])}
              >
                {REANALYSERS.map((one) => (
                  <option key={one} value={one}>
                    {again.analysers[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button isDisabled={isAtWork} onClick={() => void start({ filter, limit, analyser })}>
            {again.start}
          </Button>
          {(reanalysis?.state === 'running' || reanalysis?.state === 'ready') && (
            <Button onClick={() => void cancel()}>{again.cancel}</Button>
          )}
          {reanalysis?.state === 'ready' && changed > 0 && (
            <Button isPrimary onClick={() => setAsking(true)}>
              {again.apply(changed)}
            </Button>
          )}
        </div>
      </div>
      {reanalysis !== null && <ReanalysisResult reanalysis={reanalysis} />}
      {isAsking && (
        <Modal
          title={again.applyTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{again.back}</Button>
              <Button
                isPrimary
                onClick={() => {
                  setAsking(false);
                  void apply();
                }}
              >
                {again.apply(changed)}
              </Button>
            </>
          }
        >
          <p>{again.applyDetail(changed)}</p>
        </Modal>
      )}
    </Card>
  );
}
