const entry = (summary: string, hint: string, retryable = false) => ({ summary, hint, retryable });

/** Codes of sessions, reports and exports. */
export const SESSION_ERROR_CODES = {
  SESSIONS_UNAVAILABLE: entry(
    'The record of sessions cannot be read or written.',
    'Check sessions.db in the data folder, its owner and the free space.',
  ),
  SESSION_UNKNOWN: entry('There is no such session.', 'List them with `tweetscope sessions`.'),
  REPLAY_EMPTY: entry(
    'Nothing of the session can be replayed: the topic keeps none of its messages.',
    'Raise topic.retentionHours to keep them longer; replay a later session.',
  ),
  REPLAY_BUSY: entry('A session is being replayed.', 'Wait for it, or cancel it.', true),
  EXPORT_UNKNOWN: entry('There is no such export any more.', 'Export again: files are kept for an hour.'),
  EXPORT_FAILED: entry('The export could not be written.', 'Check the folder, its owner and the free space.'),
  EXPORT_CANCELLED: entry('The export was cancelled.', 'Nothing was left behind; export again when you like.'),
  PDF_UNAVAILABLE: entry(
    'There is no browser here that can make a PDF.',
    'Install Chromium or Chrome, name it in CHROME_PATH, or export HTML and print it from a browser.',
  ),
} as const;
