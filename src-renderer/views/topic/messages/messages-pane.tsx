import { useEffect, useState } from 'react';
import { changeParams, useRoute } from '../../../frame/use-route.ts';
import { useLocale, useWords } from '../../../locale/use-locale.ts';
import { Button } from '../../../parts/button.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { TOPIC_WORDS } from '../locale/topic-words.ts';
import styles from '../panes.module.css';
import { BrowseBar } from './browse-bar.tsx';
import { type BrowseForm, EMPTY_FORM } from './browse-query.ts';
import { MessageDetail } from './message-detail.tsx';
import { MessageLine } from './message-line.tsx';
import { useBrowse } from './use-browse.ts';

/** Every message of the topic, whoever wrote it. */
export function MessagesPane({ partitions }: { readonly partitions: number }) {
  const words = useWords(TOPIC_WORDS);
  const { format } = useLocale();
  const at = useRoute(({ params }) => params.at ?? null);
  const wanted = useRoute(({ params }) => params.contains ?? '');
  const [form, setForm] = useState<BrowseForm>(() => ({ ...EMPTY_FORM, contains: wanted }));
  const { browsed, read, more } = useBrowse();
  const hasTopic = partitions > 0;
  const [asked, setAsked] = useState(form);
  useEffect(() => {
    if (hasTopic) void read(asked);
  }, [hasTopic, read, asked]);
  const place = /^(\d+):(\d+)$/.exec(at ?? '');
  return (
    <>
      <BrowseBar
        form={form}
        partitions={partitions}
        onChange={setForm}
        onRead={() => {
          changeParams({ contains: form.contains });
          setAsked({ ...form });
        }}
      />
      <div className={styles.split}>
        <div className={styles.side}>
          <RowList
            label={words.browse.list}
            rows={browsed.rows}
            keyOf={(row) => `${row.partition}:${row.offset}`}
            chosen={at}
            onChoose={(key) => changeParams({ at: key })}
            empty={browsed.isBusy ? '…' : words.browse.empty}
            render={(row) => <MessageLine row={row} />}
          />
          <footer className={styles.foot}>
            <span role="status">{words.browse.looked(browsed.scanned, browsed.rows.length)}</span>
            <Button isDisabled={browsed.next === null || browsed.isBusy} onClick={() => void more()}>
              {browsed.next === null ? words.browse.noneLeft : `${words.browse.more} · ${format.count(browsed.next)}`}
            </Button>
          </footer>
        </div>
        <div className={styles.detail}>
          {place === null ? (
            <p className={styles.empty}>{words.browse.choose}</p>
          ) : (
            <MessageDetail key={at} partition={Number(place[1])} offset={Number(place[2])} />
          )}
        </div>
      </div>
    </>
  );
}
