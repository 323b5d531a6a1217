import { parseArgs } from 'node:util';
import { benchEmbedded } from './embedded.ts';
import { table } from './table.ts';

/** `npm run bench [-- embedded --seconds 60 --soak-minutes 0 --json]`: measures, side by side in one run. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    'soak-minutes': { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

const [what = 'embedded'] = positionals;
if (what !== 'embedded') {
  console.error(`There is no bench "${what}". Known: embedded.`);
  process.exit(2);
}
const results = await benchEmbedded({
  seconds: Number(values.seconds),
  soakMinutes: Number(values['soak-minutes']),
  say: (text) => console.error(text),
});
console.log(values.json ? JSON.stringify(results, null, 2) : table(results));
