/**
 * What goes into the app, and nothing else. Production dependencies come by themselves, whole: what is left out of
 * them is what no program reads (types, maps, sources, module formats beside the one that is loaded).
 */
export const packedFiles = [
  'package.json',
  'LICENSE',
  'docker-compose.yml',
  'out/desktop/**',
  'out/main/**',
  'out/renderer/**',
  // The command line has a Node of its own, and does not come with the app.
  '!out/main/command-line.cjs',
  'resources/icons/linux/32x32.png',
  'resources/kibana/**',
  'resources/model/**',
  'resources/openai/**',
  'resources/schema/**',
  '!**/*.{map,ts,mts,cts,tsx,flow,markdown,md,log,tsbuildinfo}',
  '!**/{.env,.env.*,.npmrc,.editorconfig,.eslintrc*,.prettierrc*,.github,.vscode,.travis.yml}',
  '!**/{tsconfig.json,tsconfig.*.json,codecov.yml,catalog-info.yaml,bower.json,Makefile}',
  '!**/node_modules/**/{test,tests,__tests__,spec,example,examples,benchmark,benchmarks,coverage}/**',
  // Loaded by require(): the copies for import and for browsers are never read.
  '!**/node_modules/{openai,apache-arrow,flatbuffers,tslib,@opentelemetry/semantic-conventions}/**/*.mjs',
  '!**/node_modules/zod/**/*.js',
  '!**/node_modules/{openai,zod}/src/**',
  '!**/node_modules/openai/bin/**',
  '!**/node_modules/apache-arrow/{bin,src}/**',
  '!**/node_modules/apache-arrow/Arrow*.min.js',
  '!**/node_modules/flatbuffers/{mjs,src}/**',
  '!**/node_modules/@opentelemetry/*/build/{esm,esnext}/**',
  // Names that are not settled yet, which are loaded by their own path only: nobody here does.
  '!**/node_modules/@opentelemetry/semantic-conventions/dist/{experimental_*,index-incubating*}',
  // electron-updater and what only it needs: built into main; their licences stay.
  '!**/node_modules/electron-updater/out/**',
  '!**/node_modules/builder-util-runtime/out/**',
  '!**/node_modules/{argparse,fs-extra,graceful-fs,js-yaml,jsonfile,lazy-val,lodash.*,sax,semver,tiny-typed-emitter,universalify}/**/*.{js,mjs}',
  '!**/node_modules/tinyld/{bin,playground,tests-integration}/**',
  '!**/node_modules/tinyld/*.{png,html}',
  '!**/node_modules/tinyld/dist/!(tinyld.light.node.js)',
  '!**/node_modules/tinyld/dist/{benchmark,clean,train}/**',
  '!**/node_modules/undici/docs/**',
];

/**
 * Beside the archive instead of in it: the engine, which must also run on a Node of its own, and no Node but
 * Electron's reads archives. Main, preload and page stay inside.
 */
export const unpackedFiles = ['docker-compose.yml', 'out/main/**', 'resources/!(icons)/**', 'node_modules/**'];
