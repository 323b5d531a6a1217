export function readOrder(args: readonly string[]): object;
