import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/support/chromium.mjs';

/** Draws resources/icons/tweetscope.svg in every size the platforms want: `node tools/make-icons.ts`. */
const FOLDER = join(import.meta.dirname, '../resources/icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for PNGs inside an .icns; the ones with a second size are for displays of double density. */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

async function main(): Promise<void> {
  const svg = readFileSync(join(FOLDER, 'tweetscope.svg'), 'utf8');
  const drawn = await draw(svg);
  mkdirSync(join(FOLDER, 'linux'), { recursive: true });
  for (const [size, png] of drawn) writeFileSync(join(FOLDER, 'linux', `${size}x${size}.png`), png);
  writeFileSync(join(FOLDER, 'icon.ico'), icoOf(ICO_SIZES.map((size) => [size, pngOf(drawn, size)])));
  writeFileSync(join(FOLDER, 'icon.icns'), icnsOf(ICNS_TYPES.map(([type, size]) => [type, pngOf(drawn, size)])));
}

async function draw(svg: string): Promise<ReadonlyMap<number, Buffer>> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('drawing needs a Chromium');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const drawn = new Map<number, Buffer>();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      const style = `width="${size}" height="${size}" style="display:block"`;
      await page.setContent(`<body style="margin:0">${svg.replace('<svg ', `<svg ${style} `)}</body>`);
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

function pngOf(drawn: ReadonlyMap<number, Buffer>, size: number): Buffer {
  const png = drawn.get(size);
  if (png === undefined) throw new Error(`${size} px was not drawn`);
  return png;
}

function icoOf(images: readonly (readonly [number, Buffer])[]): Buffer {
  const header = Buffer.alloc(6 + images.length * 16);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [at, [size, png]] of images.entries()) {
    const entry = 6 + at * 16;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

function icnsOf(images: readonly (readonly [string, Buffer])[]): Buffer {
  const chunks = images.map(([type, png]) => Buffer.concat([chunkHeader(type, png.length), png]));
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([chunkHeader('icns', length), ...chunks]);
}

function chunkHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'ascii');
  header.writeUInt32BE(length + 8, 4);
  return header;
}

await main();
