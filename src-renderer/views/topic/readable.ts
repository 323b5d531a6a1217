import type { MessageBody } from '#shared/contract/topic.ts';

/** More than this is shown cut: a page of one line a megabyte long stands still. */
const LONGEST_SHOWN = 20_000;

/** A body for reading: JSON with its structure, anything else as it is. */
export function readable({ encoding, content }: MessageBody): string {
  const text = encoding === 'utf8' ? indented(content) : content;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function indented(content: string): string {
  if (content.length > LONGEST_SHOWN) return content;
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}
