import { IndexDatabase } from './index/index-database.ts';
import { serveDatabase } from './sqlite/serve-database.ts';

serveDatabase(IndexDatabase, [
  'write',
  'get',
  'count',
  'ids',
  'search',
  'sentimentDistribution',
  'topHashtags',
  'timeline',
  'keywords',
]);
