import { afterAll, beforeAll, describe } from 'vitest';
import { whyNoServers } from '../stack/jvm/java-tools.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The first start on a machine downloads the server. */
const START_MS = 300_000;

/**
 * Tests against real servers; where none can be started they are skipped, and their name says why. With CI=true a
 * skipped test fails.
 */
export function describeWithServers(name: string, tests: () => void): void {
  const why = whyNoServers();
  if (why === null) describe(name, tests);
  else describe.skip(`${name}: ${why}`, tests);
}

/** A real server for the tests of the describe around the call: started once in a folder of its own, ended with them. */
export function withServer<Server extends { close(): Promise<void> }>(
  start: (folder: string) => Promise<Server>,
): () => Server {
  let server: Server | null = null;
  const folder = temporaryFolder();
  beforeAll(async () => {
    server = await start(folder.path);
  }, START_MS);
  afterAll(async () => {
    await server?.close();
    folder.dispose();
  });
  return () => {
    if (server === null) throw new Error('the server is there only while a test runs');
    return server;
  };
}
