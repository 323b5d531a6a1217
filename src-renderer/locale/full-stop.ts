/** An error's message as a sentence, so that the hint can follow it. */
export const fullStop = (message: string): string => (/[.!?…]$/.test(message) ? message : `${message}.`);
