import { setting } from './setting.ts';
import { text } from './setting-kinds.ts';

/** Watches themselves are made in the console; these say who hears of them. */
export const WATCH_SETTINGS = {
  'watches.webhook': setting(text('an http or https address, or empty', /^(https?:\/\/[^\s/]\S*)?$/), {
    description: 'Address that gets a POST with JSON when a watch fires and when it is over.',
    default: '',
    example: 'https://hooks.example.com/tweetscope',
    secret: true,
  }),
} as const;
