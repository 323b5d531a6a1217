export function specOf(order: object, paths: readonly string[]): string;
