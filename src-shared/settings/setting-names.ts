const PREFIX = 'TWEETSCOPE_';

/** Variables of the same prefix that are no settings: Node, the settings file, what the desktop window is handed. */
export const RESERVED_VARIABLES: readonly string[] = [
  'TWEETSCOPE_NODE',
  'TWEETSCOPE_CONFIG',
  'TWEETSCOPE_DESKTOP_SETTINGS',
];

/** `topic.replicationFactor` → `TWEETSCOPE_TOPIC_REPLICATION_FACTOR`. */
export function environmentName(path: string): string {
  const words = path.replaceAll('.', '_').replace(/[A-Z]/g, '_$&');
  return `${PREFIX}${words.toUpperCase()}`;
}

export function isTweetscopeVariable(name: string): boolean {
  return name.startsWith(PREFIX);
}
