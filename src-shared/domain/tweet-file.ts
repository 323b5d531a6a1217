/** `auto` looks at the file's name and first lines. */
export const FILE_FORMATS = ['auto', 'ndjson', 'x2', 'x1', 'csv', 'tsv', 'sentiment140'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A file of more than this is named by its path instead of being uploaded. */
export const MOST_UPLOAD_BYTES = 2 * 1024 ** 3;
/** In one part of an upload, before base64. */
export const MOST_PART_BYTES = 384 * 1024;

const NO_TWEETS = /^(image|video|audio|font)\/|^application\/(pdf|zip|x-7z-compressed|x-tar|vnd\.openxmlformats)/;

/** Whether the kind that a system gives a file rules tweets out. `''`, where it gives none, does not. */
export function isNoTweetFile(mimeType: string): boolean {
  return NO_TWEETS.test(mimeType);
}
