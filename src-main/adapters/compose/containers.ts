/** A container as `docker compose ps` tells it. */
export interface Container {
  readonly Service: string;
  readonly State: 'created' | 'running' | 'restarting' | 'paused' | 'removing' | 'exited' | 'dead';
  /** Empty where the service has no check. */
  readonly Health: '' | 'starting' | 'healthy' | 'unhealthy';
  readonly ExitCode: number;
}

/** One JSON object a line from Compose 2.21 on, one array before. */
export function containersOf(text: string): readonly Container[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return JSON.parse(trimmed) as Container[];
  return trimmed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Container);
}
