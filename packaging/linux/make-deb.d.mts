export function controlOf(order: object, kibibytes: number): string;
