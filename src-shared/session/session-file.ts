import { z } from 'zod';
import { sessionSchema } from './session-record.ts';

export const SESSION_FILE_FORMAT = 'tweetscope-session/1';

/** What `--format json` writes. */
export const sessionFileSchema = z.strictObject({ format: z.literal(SESSION_FILE_FORMAT), session: sessionSchema });
