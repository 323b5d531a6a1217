import { describe, expect, it } from 'vitest';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import manifest from '../../../../package.json' with { type: 'json' };
import { main } from '../../../../src-main/shells/command-line/main.ts';
import { fakeServices } from '../../../support/fake-composition.ts';
import { fakeIo } from '../../../support/fake-io.ts';

const COMMANDS = [
  'run',
  'serve',
  'start',
  'simulate',
  'analyse',
  'tail',
  'lag',
  'search',
  'stats',
  'deadletters',
  'reconcile',
  'doctor',
];

async function call(argv: readonly string[], io = fakeIo(), { services } = fakeServices()) {
  const code = await main(argv, io, services);
  return { code, ...io.written };
}

describe('main', () => {
  it('prints the version of package.json', async () => {
    expect(await call(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('shows help without a command, naming every command', async () => {
    const { code, out } = await call([]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  it.each(COMMANDS)('%s --help shows examples and ends with 0', async (command) => {
    const { code, out, err } = await call([command, '--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/Examples:\n {2}\$ tweetscope /);
  });

  it('shows help for who asks for it by a word', async () => {
    const { code, out } = await call(['help', 'run']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: tweetscope run');
  });

  it.each([
    [['deadletters', 'redrive', '--nosuch'], 'See `tweetscope deadletters redrive --help`.'],
    [['run', 'extra'], 'See `tweetscope run --help`.'],
    [['rum'], 'See `tweetscope --help`, or'],
  ])('names the help that helps with %j', async (argv, words) => {
    expect((await call(argv)).err).toContain(words);
  });

  it.each([
    [['rum'], "unknown command 'rum' (Did you mean run?)"],
    [['run', '--cuont', '1'], "unknown option '--cuont' (Did you mean --count?)"],
    [['run', '--count', 'many'], '--count <n>'],
    [['run', '--count', '-1'], '--count <n>'],
    [['run', 'extra'], 'too many arguments'],
    [['simulate'], "required option '--count <n>' not specified"],
    [['search', '--sentiment', 'sad'], 'Allowed choices are negative, neutral, positive'],
    [['search', '--from', 'yesterday'], 'Give a time like'],
    [['tail', '--from', 'somewhere'], 'Give earliest, latest'],
    [['run', '--set', 'nothing'], 'is not NAME=VALUE'],
  ])('refuses %j with one line, code and hint, and ends with 2', async (argv, words) => {
    const { code, out, err } = await call(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^error USAGE: .*\n$/);
    expect(err).toContain(words);
    expect(err).toContain('--help');
  });

  it.each([
    [['run', '--rate', 'fast'], 'SETTING_INVALID', '--rate (source.rate) is "fast"'],
    [['run', '--set', 'topic.partitons=3'], 'SETTING_UNKNOWN', 'did you mean topic.partitions?'],
    [['run', '--config', '/nowhere/x.json'], 'SETTINGS_UNREADABLE', '/nowhere/x.json does not exist'],
  ])('refuses settings the same way: %j', async (argv, errorCode, words) => {
    const { code, err } = await call(argv);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^error ${errorCode}: .*\n$`));
    expect(err).toContain(words);
  });

  it('ends with 1 when the pipeline itself fails, with causes only when asked', async () => {
    const cause = new Error('disk on fire');
    const fake = fakeServices();
    const services = {
      ...fake.services,
      compose: () => Promise.reject(new TweetscopeError('DATA_FOLDER_UNUSABLE', 'cannot write here', { cause })),
    };
    const short = await call(['lag'], fakeIo(), { ...fake, services });
    expect(short.code).toBe(1);
    expect(short.err).toMatch(/^error DATA_FOLDER_UNUSABLE: cannot write here\. .*--data\.\n$/);
    const long = await call(['lag', '--verbose'], fakeIo(), { ...fake, services });
    expect(long.err).toContain('caused by: Error: disk on fire');
  });

  it('colours on a terminal only, and never with NO_COLOR', async () => {
    const coloured = await call(['doctor'], fakeIo({ isTerminal: true }));
    const plain = await call(['doctor'], fakeIo({ isTerminal: true, env: { NO_COLOR: '1' } }));
    const piped = await call(['doctor']);
    expect(coloured.out).toContain('\u001b[');
    expect(plain.out).not.toContain('\u001b[');
    expect(piped.out).not.toContain('\u001b[');
  });

  it('keeps no exit code of one call for the next', async () => {
    expect((await call(['reconcile'])).code).toBe(0);
    expect((await call(['rum'])).code).toBe(2);
    expect((await call(['lag'])).code).toBe(0);
  });
});
