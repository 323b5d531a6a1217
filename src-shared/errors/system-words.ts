const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk is read only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
  EIO: 'the disk reports an error',
};

/** What the system refused, in words that follow a colon; what has no words here stays as it was thrown. */
export function systemWords(thrown: unknown): string {
  const { code = '', message = String(thrown) } = (thrown ?? {}) as {
    readonly code?: string;
    readonly message?: string;
  };
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? message) : message;
}
