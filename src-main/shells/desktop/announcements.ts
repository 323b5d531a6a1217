import { Notification } from 'electron';
import type { Announcement } from './engine/announce.ts';
import type { DesktopWords } from './menu/desktop-words.ts';

export function wordsOf(
  announcement: Announcement,
  words: DesktopWords,
): { readonly title: string; readonly body: string } {
  switch (announcement.kind) {
    case 'partDown':
      return { title: words.partDown(words.parts[announcement.part]), body: announcement.reason };
    case 'partUp':
      return { title: words.partUp(words.parts[announcement.part]), body: words.partUpDetail };
    case 'failed':
      return { title: words.failed, body: announcement.reason };
    case 'engineCrashed':
      return { title: words.engineCrashed, body: words.engineCrashedDetail };
    case 'engineBack':
      return { title: words.engineBack, body: words.engineBackDetail };
  }
}

/** Tells it by the system, where the system can. A click brings the window. */
export function notify(announcement: Announcement, words: DesktopWords, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(wordsOf(announcement, words));
  notification.on('click', onClick);
  notification.show();
}
