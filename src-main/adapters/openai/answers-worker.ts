import { serveDatabase } from '../embedded/sqlite/serve-database.ts';
import { AnswersDatabase } from './answers/answers-database.ts';

serveDatabase(AnswersDatabase, ['find', 'keep', 'note', 'record']);
