/** Electron's checklist (electronjs.org/docs/latest/tutorial/security) by its numbers, and how each item is met here. */
export interface ChecklistItem {
  readonly number: number;
  readonly name: string;
  /** How it is met, for people. */
  readonly done: string;
}

export const CHECKLIST: readonly ChecklistItem[] = [
  {
    number: 1,
    name: 'Only secure content',
    done: 'The page is the app’s own, and its policy lets it load nothing from elsewhere.',
  },
  { number: 2, name: 'No Node in pages', done: '`nodeIntegration` is off for every page.' },
  { number: 3, name: 'Context isolation', done: 'On for every page; the preload’s world is not the page’s.' },
  { number: 4, name: 'Sandbox', done: 'On for every page, and for the whole app before any page is made.' },
  { number: 5, name: 'Permissions', done: 'Denied in every session, but for copying a text from our own page.' },
  { number: 6, name: 'Web security', done: 'On, by name.' },
  { number: 7, name: 'Content security policy', done: 'On every answer; no inline script, no `eval`, no frames.' },
  { number: 8, name: 'No insecure content', done: 'Off, by name.' },
  { number: 9, name: 'No experimental features', done: 'Off, by name.' },
  { number: 10, name: 'No Blink features', done: 'None is asked for.' },
  { number: 11, name: 'No popups of webviews', done: 'There is no webview tag.' },
  { number: 12, name: 'Options of webviews', done: 'A webview that is attached all the same is stopped.' },
  { number: 13, name: 'Navigation', done: 'A page stays on its origin: links, redirects and frames alike.' },
  { number: 14, name: 'New windows', done: 'None is opened.' },
  { number: 15, name: '`openExternal`', done: 'Web addresses without a login in them, and nothing else.' },
  { number: 16, name: 'A current Electron', done: 'Pinned exactly; one of the three newest releases.' },
  { number: 17, name: 'Senders of messages', done: 'The main frame of our own page, or nobody; then the schema.' },
  { number: 18, name: 'No `file://`', done: 'A scheme of our own, which serves one folder.' },
  { number: 19, name: 'Fuses', done: 'Set when the app is packed; main runs from the archive alone.' },
  {
    number: 20,
    name: 'Nothing of Electron exposed',
    done: 'Eight functions over five fixed channels; no event object.',
  },
];
