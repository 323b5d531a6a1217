import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText}
main{max-width:34rem;padding:2rem}
h1{font-size:1.25rem;font-weight:600;margin:0 0 .75rem}
p{margin:0 0 .75rem}
code{font:.875em ui-monospace,monospace;padding:.125em .375em;border-radius:4px;background:color-mix(in srgb,CanvasText 10%,Canvas)}
`;

/** The CSP source that allows the style of these pages and nothing else. */
export const PAGE_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title} · Tweetscope</title><style>${STYLE}</style><main><h1>${title}</h1>${body}</main></html>`;

const WAYS_IN =
  '<p>To open it here, stop Tweetscope with <kbd>Ctrl</kbd>+<kbd>C</kbd> in its terminal, start it again, and open the ' +
  'new address that it prints. Nothing is lost: it goes on where it stood.</p>';

export const NO_SESSION_PAGE = page(
  'This browser has no access yet',
  '<p>The console opens only by the address that Tweetscope printed when it started, and that address works once, ' +
    `so that nobody else on this machine or network can steer the pipeline.</p>${WAYS_IN}`,
);

export const TOKEN_SPENT_PAGE = page(
  'This address was used already',
  `<p>An address with a token works once, in one browser. The browser that opened it first still has access.</p>${WAYS_IN}`,
);

/** Goes on to the console by itself; see `openSession` for why a redirect would not do. */
export const GOING_ON_PAGE = page('Opening Tweetscope', '<p><a href="/">Go on to the console</a></p>');
