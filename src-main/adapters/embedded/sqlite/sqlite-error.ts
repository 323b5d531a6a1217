import type { ErrorCode } from '#shared/errors/error-codes.ts';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { NewerSchemaError } from './open-database.ts';

interface Trouble {
  /** Follows the file's name in a sentence. */
  readonly message: string;
  readonly retryable: boolean;
  readonly hint?: string;
}

const MEND = 'Restore the file from a backup, or move it away to start afresh.';

const NEWER: Trouble = {
  message: 'was written by a newer Tweetscope',
  retryable: false,
  hint: 'Update Tweetscope, or give another data folder.',
};

/** Primary result codes of SQLite (sqlite.org/rescode.html) that say something of the place, not of our SQL. */
const TROUBLES: Readonly<Record<number, Trouble>> = {
  5: { message: 'is locked by another process', retryable: true, hint: 'Stop the other process, or wait for it.' },
  6: { message: 'is locked by another connection', retryable: true },
  8: { message: 'may be read only', retryable: false, hint: 'Check the owner and the permissions of the data folder.' },
  10: { message: 'could not be read or written', retryable: true, hint: 'Check the disk and its free space.' },
  11: { message: 'is damaged', retryable: false, hint: MEND },
  13: {
    message: 'does not fit on the disk, which is full',
    retryable: true,
    hint: 'Free some space; writing goes on.',
  },
  14: { message: 'could not be opened', retryable: true, hint: 'Check that the data folder exists and is yours.' },
  26: { message: 'is not a database of Tweetscope', retryable: false, hint: MEND },
};

/**
 * What SQLite threw, as a TweetscopeError of `code` that tells a person what is wrong with `file`; anything that is
 * not the place's fault, such as wrong SQL, becomes INTERNAL.
 */
export function sqliteError(thrown: unknown, code: ErrorCode, file = 'the database'): TweetscopeError {
  if (thrown instanceof TweetscopeError) return thrown;
  const trouble = thrown instanceof NewerSchemaError ? NEWER : TROUBLES[resultCode(thrown) & 0xff];
  if (trouble === undefined) return TweetscopeError.from(thrown);
  const { message, retryable, hint } = trouble;
  return new TweetscopeError(code, `${file} ${message}`, {
    retryable,
    cause: thrown,
    ...(hint === undefined ? {} : { hint }),
  });
}

function resultCode(thrown: unknown): number {
  return thrown instanceof Error && 'errcode' in thrown ? Number(thrown.errcode) : 0;
}
