import { type ReactNode, useRef } from 'react';
import type { Answer } from '../../client/use-answer.ts';
import { useSayError } from '../../errors/say-error.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useRoute } from '../../frame/use-route.ts';
import { useLocale, useWords } from '../../locale/use-locale.ts';
import { Card } from '../../parts/card.tsx';
import { type Size, useSize } from '../../parts/use-size.ts';
import { useConsole } from '../../state/console-store.ts';
import styles from './insights-view.module.css';
import { INSIGHTS_WORDS } from './insights-words.ts';
import { saveCsv, savePng, saveSvg } from './save-picture.ts';
import type { Table } from './tables.ts';
import { rangeOf } from './time-range.ts';
import { useHeldStill } from './use-held-still.ts';

interface PictureCardProps<Data> {
  readonly title: string;
  readonly note?: string;
  /** Of the files it is saved to. */
  readonly fileName: string;
  readonly className?: string | undefined;
  readonly answer: Answer<Data>;
  readonly isEmpty: (data: Data) => boolean;
  readonly table: (data: Data) => Table;
  /** Draws into an SVG of that size. */
  readonly draw: (data: Data, size: Size) => ReactNode;
  /** What it does not show, said below it. */
  readonly remark?: (data: Data) => ReactNode;
}

/** One picture with its states: loading, empty, failed, drawn; and to be saved as picture or as numbers. */
export function PictureCard<Data>(props: PictureCardProps<Data>) {
  const { title, note, className, answer, isEmpty, draw, remark } = props;
  const words = useWords(INSIGHTS_WORDS);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const { error } = answer;
  const [filter] = useFilter();
  const range = useRoute(({ params }) => rangeOf(params.range));
  const isNarrowed = range !== 'all' || Object.keys(filter).length > 0;
  const sayError = useSayError();
  const { text } = useLocale();
  const isLinked = useConsole((store) => store.link.state === 'open');
  const { data, handlers } = useHeldStill(answer);
  const isDrawn = data !== null && !isEmpty(data);
  return (
    <Card
      title={title}
      {...(note === undefined ? {} : { note })}
      aside={isDrawn ? <SaveButtons {...props} data={data} host={host} /> : undefined}
      className={className}
    >
      {error !== null && (
        <p className={styles.error} role="alert">
          {words.failed} {sayError(error).message}{' '}
          <button type="button" className={styles.link} onClick={answer.again}>
            {words.again}
          </button>
        </p>
      )}
      <div className={styles.picture} ref={host} {...handlers}>
        {data === null && error === null && <p className={styles.note}>{isLinked ? words.loading : text.frame.away}</p>}
        {data !== null && isEmpty(data) && (
          <div className={styles.note}>
            <p className={styles.noteTitle}>{isNarrowed ? words.empty : words.nothing}</p>
            <p>{isNarrowed ? words.emptyDetail : words.nothingDetail}</p>
          </div>
        )}
        {isDrawn && size.width > 0 && draw(data, size)}
      </div>
      {isDrawn && remark?.(data)}
    </Card>
  );
}

function SaveButtons<Data>(
  props: PictureCardProps<Data> & {
    readonly data: Data;
    readonly host: React.RefObject<HTMLDivElement | null>;
  },
) {
  const { title, fileName, table, data, host } = props;
  const words = useWords(INSIGHTS_WORDS);
  const withPicture = (save: (name: string, picture: SVGSVGElement) => void) => {
    const picture = host.current?.querySelector('svg');
    if (picture) save(fileName, picture);
  };
  return (
    <fieldset className={styles.save} aria-label={words.export(title)}>
      <button type="button" onClick={() => withPicture((name, picture) => void savePng(name, picture))}>
        PNG
      </button>
      <button type="button" onClick={() => withPicture(saveSvg)}>
        SVG
      </button>
      <button type="button" onClick={() => saveCsv(fileName, table(data))}>
        CSV
      </button>
    </fieldset>
  );
}
