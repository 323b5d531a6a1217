import type { Client } from '@elastic/elasticsearch';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { type IndexShape, indexTemplate, MAPPING_VERSION, MAPPINGS } from '../index-template.ts';
import type { Places } from './shard-pages.ts';

/** What the new index says of itself in its mapping until it takes the old one's place. */
interface Unfinished {
  readonly from: string;
  /** An index deleted and made anew has other sequence numbers. */
  readonly uuid: string;
  readonly copied: Places;
}

export interface Source {
  readonly index: string;
  readonly uuid: string;
  readonly isCurrent: boolean;
  /** The name is an alias of it, and not its own. */
  readonly isAlias: boolean;
}

/** @throws STORE_REJECTED where there is no index of that name, or several are behind it */
export async function sourceOf(client: Client, name: string): Promise<Source> {
  const found = await client.indices.get({ index: name, ignore_unavailable: true });
  const [entry, other] = Object.entries(found);
  if (entry === undefined) throw new TweetscopeError('STORE_REJECTED', `there is no index ${name} to rebuild`);
  if (other !== undefined) throw new TweetscopeError('STORE_REJECTED', `${name} stands for more than one index`);
  const [index, { mappings, settings }] = entry;
  return {
    index,
    uuid: settings?.index?.uuid ?? '',
    isCurrent: mappings?._meta?.tweetscope === MAPPING_VERSION,
    isAlias: index !== name,
  };
}

export interface Target {
  readonly index: string;
  readonly unfinished: Unfinished;
}

/** The new index of an interrupted rebuild; null where there is none. */
export async function findTarget(client: Client, name: string): Promise<Target | null> {
  const found = await client.indices.get({ index: `${name}-*`, allow_no_indices: true });
  for (const [index, { mappings, aliases }] of Object.entries(found)) {
    const unfinished: Unfinished | undefined = mappings?._meta?.unfinished;
    if (unfinished !== undefined && !Object.hasOwn(aliases ?? {}, name)) return { index, unfinished };
  }
  return null;
}

/** The template gives it shards, replicas and what else an index of Tweetscope has. */
export async function createTarget(client: Client, shape: IndexShape, source: Source): Promise<Target> {
  await client.indices.putIndexTemplate(indexTemplate(shape));
  const taken = await client.indices.get({ index: `${shape.index}-*`, allow_no_indices: true, features: ['aliases'] });
  const numbers = Object.keys(taken).map((name) => Number(name.slice(shape.index.length + 1)) || 0);
  const index = `${shape.index}-${Math.max(1, ...numbers) + 1}`;
  const unfinished: Unfinished = { from: source.index, uuid: source.uuid, copied: {} };
  await client.indices.create({ index, mappings: { ...MAPPINGS, _meta: { ...MAPPINGS._meta, unfinished } } });
  return { index, unfinished };
}

export async function remember(client: Client, { index, unfinished }: Target, copied: Places): Promise<void> {
  await client.indices.putMapping({ index, _meta: { ...MAPPINGS._meta, unfinished: { ...unfinished, copied } } });
}

/** At once for everybody: the old index goes, and the new one has its name. */
export async function switchTo(client: Client, name: string, source: Source, { index }: Target): Promise<void> {
  await client.indices.updateAliases({
    actions: [{ remove_index: { index: source.index } }, { add: { index, alias: name, is_write_index: true } }],
  });
  await client.indices.putMapping({ index, _meta: { ...MAPPINGS._meta } });
}
