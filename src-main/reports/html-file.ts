import { createHash } from 'node:crypto';
import { reportDocument } from '#shared/report/report-document.ts';
import { REPORT_PAGE_STYLE, REPORT_STYLE } from '#shared/report/report-style.ts';
import { escapeMarkup, toHtml } from '#shared/report/to-html.ts';
import { sessionTitle } from '#shared/report/verdict.ts';
import type { Voice } from '#shared/report/words/report-words.ts';
import type { Session } from '#shared/session/session-record.ts';

const STYLE = REPORT_STYLE + REPORT_PAGE_STYLE;
/** Nothing is loaded and nothing runs: only the one style, by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The report as one file that needs nothing else: no script, no font, no address. */
export function htmlFile(session: Session, voice: Voice): string {
  return `<!doctype html>
<html lang="${voice.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(`${sessionTitle(session, voice)} · Tweetscope`)}</title>
<style>${STYLE}</style>
</head>
<body>
${toHtml(reportDocument(session, voice))}
</body>
</html>
`;
}
