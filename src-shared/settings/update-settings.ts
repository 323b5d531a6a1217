import { setting } from './setting.ts';
import { text } from './setting-kinds.ts';

/** https, or this machine: what comes from there is installed. */
const FEED = /^(https:\/\/[^\s@]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/[^\s@]*)?)?$/;

/** Newer versions of the installed desktop app. */
export const UPDATE_SETTINGS = {
  'updates.feed': setting(text('an https address, or empty', FEED), {
    description:
      'Folder on the web with newer versions of the installed desktop app; you are asked before anything is fetched or installed. Empty: nobody looks.',
    default: '',
    example: 'https://downloads.example.org/tweetscope',
    isShared: true,
    applies: 'restart',
  }),
} as const;
