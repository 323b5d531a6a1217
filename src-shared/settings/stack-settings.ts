import { setting } from './setting.ts';
import { optionalText } from './setting-kinds.ts';

/** The servers that Docker starts. */
export const STACK_SETTINGS = {
  'stack.file': setting(optionalText('the path of a Compose file'), {
    description: 'Compose file with the services, a .env beside it; empty for the one that comes with Tweetscope.',
    default: '',
    example: './docker-compose.yml',
  }),
} as const;
