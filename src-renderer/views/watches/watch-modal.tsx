import { type FormEvent, useId, useState } from 'react';
import { WATCH_METRICS, type WatchMetric, type WatchRule } from '#shared/contract/watches.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { watchName } from '#shared/text/watch-names.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Modal } from '../../parts/modal.tsx';
import { thresholdOf, typedThreshold, unitSign } from './metric-units.ts';
import styles from './watches-view.module.css';
import { WATCHES_WORDS } from './watches-words.ts';

interface WatchModalProps {
  readonly rule: WatchRule;
  readonly isNew: boolean;
  readonly onSave: (rule: WatchRule) => Promise<ErrorShape | null>;
  readonly onClose: () => void;
}

/** One rule, made or changed. */
export function WatchModal({ rule, isNew, onSave, onClose }: WatchModalProps) {
  const words = useWords(WATCHES_WORDS);
  const form = useId();
  const { language } = useLocale();
  const shownName = watchName(rule.name, language);
  const [draft, setDraft] = useState({ ...rule, name: shownName });
  const [typed, setTyped] = useState(typedThreshold(rule.metric, rule.threshold));
  const [error, setError] = useState<ErrorShape | null>(null);
  const threshold = thresholdOf(draft.metric, typed);
  const change = (part: Partial<WatchRule>) => setDraft({ ...draft, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (threshold === null) return;
    // Only shown in the language: unless a person renames it, it keeps its name.
    const name = draft.name === shownName ? rule.name : draft.name.trim();
    const refusal = await onSave({ ...draft, name, threshold });
    setError(refusal);
    if (refusal === null) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button isPrimary type="submit" form={form} isDisabled={threshold === null || draft.name.trim() === ''}>
        {words.form.save}
      </Button>
    </>
  );
  return (
    <Modal title={isNew ? words.form.new : words.form.edit} error={error} actions={actions} onClose={onClose}>
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <Field name={words.form.name}>
          {(id) => (
            <input
              id={id}
              maxLength={80}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.condition}>
          <Field name={words.form.metric}>
            {(id) => (
              <select
                id={id}
                value={draft.metric}
                onChange={(event) => change({ metric: event.target.value as WatchMetric })}
              >
                {WATCH_METRICS.map((metric) => (
                  <option key={metric} value={metric}>
                    {words.metrics[metric]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name={words.form.comparison}>
            {(id) => (
              <select
                id={id}
                value={draft.comparison}
                onChange={(event) => change({ comparison: event.target.value as WatchRule['comparison'] })}
              >
                <option value="above">{words.form.above}</option>
                <option value="below">{words.form.below}</option>
              </select>
            )}
          </Field>
          <Field name={words.form.threshold(unitSign(draft.metric))}>
            {(id) => (
              <input
                id={id}
                inputMode="decimal"
                value={typed}
                aria-invalid={threshold === null}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Field name={words.form.forSeconds}>
            {(id) => (
              <input
                id={id}
                type="number"
                min={0}
                max={3_600}
                value={draft.forSeconds}
                onChange={(event) => change({ forSeconds: Math.max(0, Math.round(event.target.valueAsNumber || 0)) })}
              />
            )}
          </Field>
        </div>
      </form>
    </Modal>
  );
}
