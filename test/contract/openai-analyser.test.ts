import { afterAll, expect, it } from 'vitest';
import { openAnalyser } from '../support/openai/open-analyser.ts';
import { OpenAiStandIn } from '../support/openai/openai-stand-in.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { analyserSuite } from './analyser-suite.ts';

const folder = temporaryFolder();
const standIn = await OpenAiStandIn.start();

analyserSuite('OpenAI, by a stand-in that checks each request', async () => openAnalyser(standIn, folder.path));

it('sent nothing that is not documented', () => {
  expect(standIn.requests.length).toBeGreaterThan(0);
  expect(standIn.violations).toEqual([]);
});

afterAll(async () => {
  await standIn.close();
  folder.dispose();
});
