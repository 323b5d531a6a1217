import type { Draft } from '../draft.ts';
import { derivedId } from '../map/derived-id.ts';
import { fromCells } from '../map/from-cells.ts';
import { fromMission } from '../map/from-mission.ts';
import { fromSentiment140, SENTIMENT140_COLUMNS } from '../map/from-sentiment140.ts';
import { fromX1 } from '../map/from-x1.ts';
import { fromX2 } from '../map/from-x2.ts';
import { parseJson } from '../map/json-values.ts';
import type { Recipe } from '../recipe.ts';
import { COMMA } from '../split/bytes.ts';
import { cellsOf } from '../split/csv-scan.ts';
import { CsvSplitter } from '../split/csv-splitter.ts';
import { JsonSplitter } from '../split/json-splitter.ts';
import { LineSplitter } from '../split/line-splitter.ts';
import type { JsonLook, JsonShape } from './json-look.ts';
import type { TableLook } from './table-look.ts';

const SHAPES = {
  ndjson: { words: 'tweets in Tweetscope’s own schema', from: fromMission },
  x2: { words: 'X API v2', from: fromX2 },
  x1: { words: 'X API v1.1', from: fromX1 },
} as const;

const SPREADS = {
  lines: 'one JSON object a line',
  documents: 'JSON over several lines or in an array',
} as const;

export function jsonRecipe(shape: JsonShape, spread: JsonLook['spread']): Recipe {
  const { words, from } = SHAPES[shape];
  return {
    words: `${words}, ${SPREADS[spread]}`,
    splitter: spread === 'lines' ? new LineSplitter() : new JsonSplitter(),
    headers: 0,
    map: (text) => {
      const parsed = parseJson(text);
      if ('reason' in parsed) return [parsed];
      if (!Array.isArray(parsed.value)) return from(parsed.value);
      if (parsed.value.length === 0) return [{ reason: 'an empty list' }];
      return parsed.value.flatMap((part: unknown, index) => from(part).map((draft) => placed(draft, part, index)));
    },
  };
}

/** A draft from an element of a list, knowing which; from within that element where it knows better already. */
function placed(draft: Draft, part: unknown, index: number): Draft {
  const place = draft.place === undefined ? `[${index}]` : `[${index}].${draft.place}`;
  return { ...draft, place, part: draft.part ?? part };
}

export function tableRecipe({ format, delimiter, words, columns }: TableLook): Recipe {
  return {
    words: `${format.toUpperCase()} with a header, columns between ${words}`,
    splitter: new CsvSplitter({
      delimiter: delimiter.charCodeAt(0),
      columns: columns.count,
      quotesMayBeLiteral: format === 'tsv',
    }),
    headers: 1,
    map: (text, { bytes, line, literalQuotes }) => {
      const cells = literalQuotes === true ? text.split(delimiter) : cellsOf(text, delimiter);
      return fromCells(cells, columns, () => derivedId(bytes, line));
    },
  };
}

export function sentiment140Recipe(): Recipe {
  return {
    words: 'Sentiment140, six columns without a header',
    splitter: new CsvSplitter({ delimiter: COMMA, columns: SENTIMENT140_COLUMNS, quotesMayBeLiteral: false }),
    headers: 0,
    map: (text) => fromSentiment140(cellsOf(text, ',')),
  };
}
