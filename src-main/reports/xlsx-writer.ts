import { escapeMarkup } from '#shared/report/to-html.ts';
import { ZipWriter } from './zip-writer.ts';

type Cell = string | number;

interface Column {
  readonly name: string;
  readonly width: number;
}

interface Workbook {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** Rows a sheet can have; what goes beyond begins another sheet. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Style 0 is a number, 1 a text that stays one when it is edited (as if typed behind an apostrophe), 2 a heading. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** Writes a workbook as its rows come, in memory that does not grow with them. */
export async function writeXlsx(workbook: Workbook, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  const zip = new ZipWriter(write);
  const rows = workbook.rows[Symbol.asyncIterator]();
  let sheets = 0;
  let isMore = true;
  while (isMore) {
    sheets += 1;
    const name = `xl/worksheets/sheet${sheets}.xml`;
    await zip.add(
      name,
      sheetOf(workbook.columns, rows, () => {
        isMore = false;
      }),
    );
  }
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  await zip.add('xl/styles.xml', [STYLES]);
  await zip.add('xl/workbook.xml', [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((at) => `<sheet name="${escapeMarkup(workbook.sheet)}${at === 1 ? '' : ` ${at}`}" sheetId="${at}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
  ]);
  await zip.add('xl/_rels/workbook.xml.rels', [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((at) => `<Relationship Id="s${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ]);
  await zip.add('_rels/.rels', [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="book" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  await zip.add('[Content_Types].xml', [
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers.map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
  ]);
  await zip.finish();
}

async function* sheetOf(
  columns: readonly Column[],
  rows: AsyncIterator<readonly Cell[]>,
  onEnd: () => void,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ name }) => textCell(name, 2)).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row>${head}</row>`;
  for (let count = 1; count < MOST_ROWS; count++) {
    const next = await rows.next();
    if (next.done === true) {
      onEnd();
      break;
    }
    yield `<row>${next.value.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : textCell(cell, 1))).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** The text stands in the cell itself: no table of shared texts that would grow, and never a formula. */
function textCell(text: string, style: 1 | 2): string {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  // An underscore before x0000 is the format's own escape, and so is escaped itself.
  const plain = escapeMarkup(fitting)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('\r', '_x000D_');
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${plain}</t></is></c>`;
}
