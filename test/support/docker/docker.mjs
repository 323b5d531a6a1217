#!/usr/bin/env node
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/*
 * In the place of `docker` with its Compose plugin: takes the arguments that are documented, and answers in the same form.
 * What it has is in the folder DOCKER_STAND_IN: config.json, containers/NAME (its state), health/NAME, images/…
 */
const folder = process.env.DOCKER_STAND_IN ?? '';
const args = process.argv.slice(2);
const place = (...names) => join(folder, ...names);
const read = (...names) => (existsSync(place(...names)) ? readFileSync(place(...names), 'utf8').trim() : '');
const settings = () => JSON.parse(read('settings.json') || '{}');
const config = () => JSON.parse(read('config.json'));
const imageFile = (image) => image.replaceAll(/\W/g, '_');
const end = (code, error = '') => {
  if (error !== '') process.stderr.write(`${error}\n`);
  process.exit(code);
};

appendFileSync(place('calls.log'), `${args.join(' ')}\n`);
const SILENT = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';

/** The test may be gone, and its folder with it. */
async function pause() {
  if (!existsSync(folder)) end(1);
  await delay(20);
}

function ps() {
  const names = existsSync(place('containers')) ? readdirSync(place('containers')) : [];
  for (const Service of names) {
    const [State = '', ExitCode = '0'] = read('containers', Service).split(' ');
    const Health = State === 'running' ? read('health', Service) || 'starting' : '';
    const row = { ID: 'stand-in', Name: `tweetscope-${Service}-1`, Project: 'tweetscope', Service, State, Health };
    process.stdout.write(`${JSON.stringify({ ...row, ExitCode: Number(ExitCode), Publishers: [] })}\n`);
  }
}

async function up() {
  const { services } = config();
  mkdirSync(place('containers'), { recursive: true });
  for (const { image } of Object.values(services)) while (!existsSync(place('images', imageFile(image)))) await pause();
  const names = Object.keys(services);
  for (const name of names) if (read('containers', name) === '') writeFileSync(place('containers', name), 'created');
  const waiting = new Set(names);
  while (waiting.size > 0) {
    for (const name of waiting) {
      const needs = Object.keys(services[name].depends_on ?? {});
      const sick = needs.find((other) => read('health', other) === 'unhealthy');
      if (sick !== undefined) end(1, `dependency failed to start: container tweetscope-${sick}-1 is unhealthy`);
      if (!needs.every((other) => read('health', other) === 'healthy')) continue;
      writeFileSync(place('containers', name), 'running');
      process.stderr.write(` Container tweetscope-${name}-1  Started\n`);
      waiting.delete(name);
    }
    await pause();
  }
}

function down(volumes) {
  rmSync(place('containers'), { recursive: true, force: true });
  rmSync(place('health'), { recursive: true, force: true });
  if (volumes) rmSync(place('volumes'), { recursive: true, force: true });
}

async function compose([command, ...rest]) {
  const options = rest.join(' ');
  if (command === 'config' && options === '--format json') {
    if (settings().configError !== undefined) end(15, settings().configError);
    process.stdout.write(JSON.stringify(config()));
  } else if (!settings().engine) end(1, SILENT);
  else if (command === 'ps' && options === '--all --format json') ps();
  else if (command === 'up' && options === '--detach') await up();
  else if (command === 'down' && /^(--volumes)?$/.test(options)) down(options !== '');
  else if (command === 'logs' && /^--no-color --tail \d+( [a-z]+)?$/.test(options)) {
    const [, , count, service] = rest;
    for (let at = 1; at <= Number(count); at++) process.stdout.write(`${service ?? 'kafka'}-1  | line ${at}\n`);
  } else end(125, `unknown command or flag: ${command} ${options}`);
}

const joined = args.join(' ');
const isCompose = args[0] === 'compose';
if (isCompose && !settings().compose)
  end(1, `docker: unknown command: docker compose\n\nRun 'docker --help' for more information`);
if (joined === 'version --format {{json .}}') {
  const Server = settings().engine ? { Version: '28.2.2' } : null;
  process.stdout.write(`${JSON.stringify({ Client: { Version: '28.2.2' }, Server })}\n`);
  if (Server === null) end(1, SILENT);
} else if (joined === 'info --format {{json .}}') {
  process.stdout.write(JSON.stringify({ MemTotal: settings().memTotal, DockerRootDir: settings().rootDir }));
} else if (joined.startsWith('image inspect --format {{json .RepoTags}} ')) {
  const missing = args.slice(4).filter((image) => !existsSync(place('images', imageFile(image))));
  for (const image of args.slice(4)) if (!missing.includes(image)) process.stdout.write(`${JSON.stringify([image])}\n`);
  if (missing.length > 0) end(1, missing.map((image) => `Error: No such image: ${image}`).join('\n'));
} else if (joined === 'compose version --format json') {
  process.stdout.write('{"version":"v2.36.2"}\n');
} else if (isCompose && args.slice(1, 4).join(' ') === '--ansi never --file' && args[5] === '--project-directory') {
  if (args[6] !== dirname(args[4] ?? '')) end(14, `no such project directory: ${args[6]}`);
  await compose(args.slice(7));
} else end(125, `unknown flag or command: ${joined}`);
