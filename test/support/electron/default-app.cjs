/*
 * What an Electron from a package of an app lacks: the program that loads the app named on the command line. Put into
 * its resources as default_app.asar by put-together.mjs; never shipped.
 */
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-') && existsSync(argument));
if (named === undefined) {
  console.error('usage: electron [switches] FOLDER-OR-MODULE');
  process.exit(1);
}

const place = resolve(named);
let entry = place;
Object.defineProperty(process, 'defaultApp', { value: true });
if (statSync(place).isDirectory()) {
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(place);
  entry = join(place, manifest.main);
} else {
  app.setAppPath(dirname(place));
}
require(entry);
