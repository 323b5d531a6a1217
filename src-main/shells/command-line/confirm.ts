import type { Io } from './io.ts';

/** Asks on standard error, reads one line. Only `yes` is a yes; the end of the input is none. */
export async function confirmed(io: Io, question: string): Promise<boolean> {
  await io.err.write(question);
  let answer = '';
  for await (const chunk of io.input) {
    answer += String(chunk);
    if (answer.includes('\n')) break;
  }
  return answer.split('\n')[0]?.trim().toLowerCase() === 'yes';
}
