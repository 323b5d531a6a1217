import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exports.ts';
import type { StoredTweet } from '#shared/domain/stored-tweet.ts';
import { sessionFileSchema } from '#shared/session/session-file.ts';
import { type ExportTools, exportSession } from '../../../src-main/reports/export-session.ts';
import { csvField } from '../../../src-main/reports/safe-cell.ts';
import type { TweetStores } from '../../../src-main/reports/session-tweets.ts';
import { STORED } from '../../support/fake-composition.ts';
import { eventfulSession, SESSION_START_MS } from '../../support/session-samples.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  ' =spaced',
  '＝wide',
  '<script>alert(1)</script>',
  'say "hi", then\nleave',
  '_x0041_',
];

const tweets: StoredTweet[] = Array.from({ length: 1_200 }, (_, offset) => ({
  ...STORED,
  tweet: { ...STORED.tweet, tweet_id: String(2_000_000 + offset), text: HOSTILE[offset] ?? `tweet ${offset}` },
  createdAtMs: SESSION_START_MS + offset,
  position: { topic: 'tweets_raw', partition: 0, offset },
}));

/** Of another session: read later, and so no part of this one. */
const STRANGER = { ...tweets[0], position: { topic: 'tweets_raw', partition: 0, offset: 20_001 } } as StoredTweet;

function archive(all: readonly StoredTweet[] = [...tweets, STRANGER], onPage = () => {}): ExportTools {
  const stores: TweetStores = {
    archive: {
      readDay: async (day, limit, cursor) => {
        onPage();
        const from = Number(cursor ?? 0);
        if (day !== '2026-01-26') return { tweets: [], cursor: null };
        return {
          tweets: all.slice(from, from + limit),
          cursor: from + limit < all.length ? String(from + limit) : null,
        };
      },
    },
    index: {
      search: async ({ filter }) => ({
        hits: all
          .filter(({ tweet }) => tweet.text.includes(filter.text ?? ''))
          .map((document) => ({ document, highlight: null })),
        total: 1,
        cursor: null,
      }),
    },
  };
  return { stores, printer: { print: async (_, pdfFile) => writeFileSync(pdfFile, '%PDF-made') } };
}

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.dispose());

async function write(format: ExportFormat, tools = archive(), filter = {}, language: 'en' | 'fr' = 'en') {
  const written: number[] = [];
  const path = join(folder.path, `out.${format}`);
  const watch = { signal: new AbortController().signal, onTweets: (count: number) => void written.push(count) };
  await exportSession(tools, { session: eventfulSession(), format, language, filter }, path, watch);
  return { path, written, text: readFileSync(path, format === 'xlsx' ? 'latin1' : 'utf8') };
}

/** Files of a zip that were written without their sizes in front, by their central directory. */
function unzip(path: string): Readonly<Record<string, string>> {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, nameLength, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26);
    files[name] = inflateRawSync(bytes.subarray(start, start + packed)).toString();
    at += 46 + nameLength;
  }
  return files;
}

describe('the report', () => {
  it.each(['en', 'fr'] as const)('is the same file to the byte, as a page and as text (%s)', async (language) => {
    for (const format of ['html', 'md'] as const) {
      const { text } = await write(format, archive(), {}, language);
      await expect(text).toMatchFileSnapshot(`golden/eventful.${language}.${format}`);
    }
  });

  it('is a page that runs nothing, loads nothing, and shows texts as texts', async () => {
    const { text } = await write('html');
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|style="|src=|href=|url\(|@import/i);
    expect(text).toContain("default-src 'none'; style-src 'sha256-");
    expect(text).toContain('Launch &lt;rehearsal&gt; &amp; &quot;more&quot;');
    expect(text).toContain('deploy &lt;here&gt;');
  });

  it('is JSON of the published schema', async () => {
    const { text } = await write('json');
    expect(sessionFileSchema.parse(JSON.parse(text)).session).toEqual(eventfulSession());
  });

  it('is Markdown without markup of others, and without mentions', async () => {
    const { text } = await write('md');
    expect(text).toContain('Launch \\<rehearsal\\> & "more"');
    expect(text).not.toContain('<here>');
  });

  it('is printed', async () => {
    expect((await write('pdf')).text).toBe('%PDF-made');
  });
});

describe('the tweets', () => {
  it('are those of the session, page by page', async () => {
    const { text, written } = await write('ndjson');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredTweet);
    expect(lines).toEqual(tweets);
    expect(written).toEqual([500, 1_000, 1_200]);
  });

  it('are narrowed by a filter', async () => {
    const { text } = await write('ndjson', archive(), { text: 'tweet 1199' });
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });

  it('are CSV whose cells no spreadsheet runs', async () => {
    const { text } = await write('csv');
    expect(text.startsWith('\ufefftweet_id,created_at,user,lang,text,')).toBe(true);
    const column = (row: string) => row.split(',python_dev,en,')[1]?.split(',AI,')[0];
    const rows = text.split('\r\n2').slice(1).map(column);
    expect(rows.slice(0, 9)).toEqual([
      "'=1+1",
      "'+cmd",
      "'-2",
      "'@SUM(A1)",
      "'\ttab",
      '"\'\rreturn"',
      "' =spaced",
      "'＝wide",
      '<script>alert(1)</script>',
    ]);
    expect(text).toContain('"say ""hi"", then\nleave"');
    expect(csvField(-2)).toBe('-2');
  });

  it('are a workbook of texts, which stay texts when they are edited', async () => {
    const files = unzip((await write('xlsx')).path);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(1_201);
    expect(sheet).not.toMatch(/<f>|<f /);
    expect(sheet).toContain('<c s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(sheet).toContain('_x000D_return');
    expect(sheet).toContain('_x005F_x0041_');
    expect(files['xl/styles.xml']).toContain('quotePrefix="1"');
    expect(Object.keys(files)).toContain('[Content_Types].xml');
  });
});

describe('a file', () => {
  it.each(EXPORT_FORMATS)('is there whole or not at all (%s)', async (format) => {
    const broken = archive([], () => {
      throw new Error('the archive is away');
    });
    const tools = { ...broken, printer: { print: () => Promise.reject(new Error('no paper')) } };
    const isReport = format === 'html' || format === 'md' || format === 'json';
    if (isReport) await write(format, tools);
    else await expect(write(format, tools)).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    expect(readdirSync(folder.path)).toEqual(isReport ? [`out.${format}`] : []);
  });

  it('is not there after a cancel, and an older one under its name stays', async () => {
    const path = join(folder.path, 'out.csv');
    writeFileSync(path, 'older');
    const abort = new AbortController();
    const exporting = exportSession(
      archive(),
      { session: eventfulSession(), format: 'csv', language: 'en', filter: {} },
      path,
      { signal: abort.signal, onTweets: () => abort.abort() },
    );
    await expect(exporting).rejects.toMatchObject({ code: 'EXPORT_CANCELLED' });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder.path)).toEqual(['out.csv']);
  });

  it('says where it can not be written', async () => {
    const path = join(folder.path, 'missing', 'out.csv');
    const watch = { signal: new AbortController().signal, onTweets: () => {} };
    const wish = { session: eventfulSession(), format: 'csv', language: 'en', filter: {} } as const;
    await expect(exportSession(archive(), wish, path, watch)).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
  });
});
