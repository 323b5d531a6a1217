/**
 * The partition of a key: FNV-1a over its UTF-16 code units. Kafka's clients use murmur2; the two logs never share
 * a topic, and all that matters is that a key stays on its partition.
 */
export function partitionOf(key: string, partitions: number): number {
  if (partitions === 1) return 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % partitions;
}
