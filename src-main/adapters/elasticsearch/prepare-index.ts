import { type Client, errors } from '@elastic/elasticsearch';
import { type IndexShape, indexTemplate, MAPPING_VERSION, MAPPINGS } from './index-template.ts';

const BAD_REQUEST = 400;

/** Template first, so that an index deleted at work comes back with its mapping by the next write. */
export async function prepareIndex(client: Client, shape: IndexShape): Promise<void> {
  await client.indices.putIndexTemplate(indexTemplate(shape));
  if (!(await client.indices.exists({ index: shape.index }))) {
    await client.indices.create({ index: shape.index }).catch(unlessItExists);
  }
  const found = await client.indices.getMapping({ index: shape.index });
  const isCurrent = Object.values(found).every(({ mappings }) => mappings._meta?.tweetscope === MAPPING_VERSION);
  if (!isCurrent) await client.indices.putMapping({ index: shape.index, ...MAPPINGS });
}

/** Another process may have created it in the meantime. */
function unlessItExists(thrown: unknown): void {
  const exists =
    thrown instanceof errors.ResponseError &&
    thrown.statusCode === BAD_REQUEST &&
    thrown.message.includes('resource_already_exists_exception');
  if (!exists) throw thrown;
}
