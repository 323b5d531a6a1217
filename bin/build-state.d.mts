export function fingerprint(root: string): string;
export function buildState(root: string): 'current' | 'missing' | 'stale';
export function stampBuild(root: string, builtFrom: string): void;
