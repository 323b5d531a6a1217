/**
 * Layers are law (docs/architecture.md): folder names say the runtime, and these rules say who may import whom.
 * There is no exemption list; a rule that stands in the way is a reason to change the design.
 */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const VENDOR_SDKS = 'node_modules/(kafkajs|@elastic|cassandra-driver|openai|tinyld)/';

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }, 'A cycle means two files are one idea, or that a third is missing.'),
    rule('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^(electron|bun:)' }, 'Every import must exist.'),
    rule('shared-is-pure', { path: '^src-shared' }, { path: '^src-(main|renderer)' }, 'src-shared knows neither side.'),
    rule('shared-has-no-node', { path: '^src-shared' }, { dependencyTypes: ['core'] }, 'src-shared runs everywhere.'),
    rule(
      'renderer-knows-the-contract-only',
      { path: '^src-renderer' },
      { path: '^src-main' },
      'Only over the contract.',
    ),
    rule(
      'renderer-has-no-node',
      { path: '^src-renderer' },
      { dependencyTypes: ['core'] },
      'The renderer is sandboxed.',
    ),
    rule(
      'engine-imports-only-shared',
      { path: '^src-main/engine' },
      { path: '^src-main', pathNot: '^src-main/engine' },
      'The engine knows ports, never adapters or shells.',
    ),
    rule(
      'engine-has-no-vendor-sdk',
      { path: '^src-main/engine' },
      { path: `${VENDOR_SDKS}|node_modules/(electron|ws|commander)/` },
      'Vendor SDKs live in adapters, transports in shells.',
    ),
    rule(
      'sdks-only-in-adapters',
      { path: '^src-', pathNot: '^src-main/adapters' },
      { path: VENDOR_SDKS },
      'One home each.',
    ),
    rule(
      'adapters-know-engine-ports-only',
      { path: '^src-main/adapters' },
      { path: '^src-main/(shells|compose)' },
      'Adapters are picked by compose.ts; they never look back.',
    ),
    rule(
      'only-compose-picks-adapters',
      { path: '^src-main/(engine|shells)' },
      { path: '^src-main/adapters' },
      'compose.ts is the only place that reads a profile and picks adapters.',
    ),
    rule(
      'only-the-desktop-shell-imports-electron',
      { path: '^src-', pathNot: '^src-main/shells/desktop' },
      { path: '^electron$|node_modules/electron/' },
      'Everything else runs without Electron.',
    ),
    rule(
      'shells-do-not-know-each-other',
      { path: '^src-main/shells/([^/]+)/' },
      { path: '^src-main/shells/', pathNot: ['^src-main/shells/$1/', '^src-main/shells/[^/]+[.]ts$'] },
      'Three shells host one engine; what they share lies beside their folders.',
    ),
    rule('sources-do-not-import-tests', { path: '^(src-|bin)' }, { path: '^test' }, 'Tests look at the sources only.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
