import { SqliteBroker } from '../../src-main/adapters/embedded/log/sqlite-broker.ts';
import { systemClock } from '../../src-main/system-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { brokerSuite } from './broker-suite.ts';

brokerSuite('embedded log', async () => {
  const folder = temporaryFolder();
  const open = () => SqliteBroker.open({ directory: folder.path, clock: systemClock });
  let current = await open();
  return {
    broker: current,
    reopen: async () => {
      await current.close();
      current = await open();
      return current;
    },
    dispose: async () => {
      await current.close();
      folder.dispose();
    },
  };
});
