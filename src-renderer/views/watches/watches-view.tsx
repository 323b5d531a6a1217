import { useState } from 'react';
import type { WatchRule } from '#shared/contract/watches.ts';
import { watchName } from '#shared/text/watch-names.ts';
import { formatRoute } from '../../frame/route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Modal } from '../../parts/modal.tsx';
import list from '../../parts/record-list.module.css';
import { UndoLine } from '../../parts/undo-line.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWatches } from './use-watches.ts';
import { WatchModal } from './watch-modal.tsx';
import { WatchRow } from './watch-row.tsx';
import styles from './watches-view.module.css';
import { WATCHES_WORDS } from './watches-words.ts';

type Open =
  | { readonly kind: 'rule'; readonly rule: WatchRule; readonly isNew: boolean }
  | { readonly kind: 'defaults' };

/** The rules that are held against the pipeline, and where each stands now. */
export function WatchesView() {
  const words = useWords(WATCHES_WORDS);
  const { language } = useLocale();
  const watches = useWatches();
  const [open, setOpen] = useState<Open | null>(null);
  const { report, removed } = watches;
  if (report === null) return <Waiting error={watches.error} />;
  const rules = report.watches.map(({ rule }) => rule);
  const put = (rule: WatchRule) =>
    watches.save(
      rules.some(({ id }) => id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule],
    );
  const close = () => setOpen(null);
  const aside = (
    <>
      <Button onClick={() => setOpen({ kind: 'defaults' })}>{words.defaults}</Button>
      <Button isPrimary onClick={() => setOpen({ kind: 'rule', rule: freshRule(words.form.new), isNew: true })}>
        {words.add}
      </Button>
    </>
  );
  return (
    <div className={styles.view}>
      <Card title={words.title} aside={aside}>
        <p className={styles.intro}>
          {words.intro} {report.hasWebhook ? words.webhook : <NoWebhook />}
        </p>
        {removed !== null && (
          <UndoLine
            what={words.removed(watchName(removed.name, language))}
            undo={words.undo}
            onUndo={() => void watches.undo()}
          />
        )}
        {rules.length === 0 && <p className={styles.waiting}>{words.empty}</p>}
        <ul className={list.rows}>
          {report.watches.map((watch) => (
            <WatchRow
              key={watch.rule.id}
              watch={watch}
              onToggle={(isOn) => void put({ ...watch.rule, isOn })}
              onEdit={() => setOpen({ kind: 'rule', rule: watch.rule, isNew: false })}
              onRemove={() => void watches.remove(watch.rule)}
            />
          ))}
        </ul>
      </Card>
      {open?.kind === 'rule' && <WatchModal rule={open.rule} isNew={open.isNew} onSave={put} onClose={close} />}
      {open?.kind === 'defaults' && (
        <Modal
          title={words.defaultsTitle}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{words.cancel}</Button>
              <Button isPrimary onClick={() => void watches.restoreDefaults().then(close)}>
                {words.defaults}
              </Button>
            </>
          }
        >
          <p>{words.defaultsDetail(rules.length)}</p>
        </Modal>
      )}
    </div>
  );
}

function NoWebhook() {
  const words = useWords(WATCHES_WORDS);
  return (
    <>
      {words.noWebhook}
      <a href={formatRoute({ view: 'settings', params: { section: 'records' } })}>{words.setWebhook}</a>.
    </>
  );
}

function freshRule(name: string): WatchRule {
  const id = `own-${Date.now().toString(36)}`;
  return { id, name, metric: 'lagSeconds', comparison: 'above', threshold: 10, forSeconds: 10, isOn: true };
}
