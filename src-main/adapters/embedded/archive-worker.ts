import { ArchiveDatabase } from './archive/archive-database.ts';
import { serveDatabase } from './sqlite/serve-database.ts';

serveDatabase(ArchiveDatabase, ['write', 'get', 'count', 'ids', 'readDay']);
