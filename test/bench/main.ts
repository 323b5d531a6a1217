import { parseArgs } from 'node:util';
import { benchAnalysis } from './analysis.ts';
import { benchDistributed, distributedTable } from './distributed/distributed.ts';
import { benchEmbedded } from './embedded.ts';
import { benchExports, rounded } from './exports.ts';
import { table } from './table.ts';
import { benchTopics } from './topics.ts';
import { benchUi, uiTable } from './ui/ui.ts';

/**
 * `npm run bench`, with one of these behind `--`, measures side by side in one run:
 * `embedded --seconds 60 --soak-minutes 0`, `distributed --count 60000`, `analysis`, `ui --rate 5000 --seconds 60
 * --soak-minutes 10`, `exports --tweets 1000000`; each takes `--json`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    'soak-minutes': { type: 'string', default: '0' },
    rate: { type: 'string', default: '5000' },
    tweets: { type: 'string', default: '1000000' },
    count: { type: 'string', default: '60000' },
    minutes: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});

const [what = 'embedded'] = positionals;
if (what === 'analysis') {
  const sentiment = benchAnalysis();
  const topics = benchTopics();
  if (sentiment === null) console.error('The labelled tweets are not here: ../shared/data/sentiment.');
  if (values.json) console.log(JSON.stringify({ sentiment, topics }, null, 2));
  else for (const rows of [sentiment ?? [], topics]) console.table(rows);
} else if (what === 'embedded') {
  const results = await benchEmbedded({
    seconds: Number(values.seconds),
    soakMinutes: Number(values['soak-minutes']),
    say: (text) => console.error(text),
  });
  console.log(values.json ? JSON.stringify(results, null, 2) : table(results));
} else if (what === 'distributed') {
  const results = await benchDistributed({ count: Number(values.count), say: (text) => console.error(text) });
  console.log(values.json ? JSON.stringify(results, null, 2) : distributedTable(results));
} else if (what === 'ui') {
  const say = (text: string) => console.error(text);
  const results = await benchUi({
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    soakMinutes: Number(values['soak-minutes']),
    say,
  });
  console.log(values.json ? JSON.stringify(results, null, 2) : uiTable(results));
} else if (what === 'exports') {
  const results = await benchExports({ tweets: Number(values.tweets), say: (text) => console.error(text) });
  if (values.json) console.log(JSON.stringify(results, null, 2));
  else console.table(results.map(rounded));
} else if (what === 'desktop') {
  // Looks for an Electron as soon as it is loaded.
  const { benchDesktop, desktopTable } = await import('./desktop.ts');
  const say = (text: string) => console.error(text);
  const results = await benchDesktop({ seconds: Number(values.seconds), minutes: Number(values.minutes), say });
  console.log(values.json ? JSON.stringify(results, null, 2) : desktopTable(results));
} else {
  console.error(`There is no bench "${what}". Known: embedded, distributed, analysis, ui, exports, desktop.`);
  process.exit(2);
}
