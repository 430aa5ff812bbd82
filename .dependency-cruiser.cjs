// The layer table of the architecture: each layer imports only from those listed here.
// Files are named by layer; packages and Node's own modules by name.

const packages = (...names) => names.map((name) => `^node_modules/${name}(/|$)`);
const folders = (...names) => names.map((name) => `^${name}/`);
const nodeModules = ['^(node:)?[a-z_/0-9]+$'];
const domainTypes = '^src-main/domain/';

const layers = [
  { layer: 'shared/kernel', may: folders('shared/kernel') },
  {
    layer: 'shared/(plan|table|i18n|contract)',
    may: [...folders('shared'), ...packages('zod')],
  },
  {
    layer: 'src-main/stats',
    may: [...folders('src-main/stats', 'shared/kernel'), ...packages('ml-matrix', 'jstat')],
  },
  {
    layer: 'src-main/domain',
    may: [...folders('src-main/domain', 'src-main/stats', 'shared'), ...packages('zod', 'yalps')],
  },
  {
    layer: 'src-main/(store|readers|writers|jobs)',
    may: [
      ...folders('src-main/(store|readers|writers|jobs|stats)', 'shared'),
      domainTypes,
      ...nodeModules,
      ...packages(
        'better-sqlite3',
        'xlsx',
        'papaparse',
        'docx',
        'fflate',
        'hucre',
        'zod',
        '@types/[^/]+',
      ),
    ],
  },
  {
    layer: 'src-main/services',
    may: [
      ...folders('src-main/(services|store|readers|writers|jobs|domain|stats)', 'shared'),
      ...nodeModules,
      ...packages('zod'),
    ],
  },
  {
    layer: 'src-main/hosts(?!/cli/)',
    may: [
      // Beside the services a host starts processes (jobs); that is all it knows of the inside.
      ...folders('src-main/hosts', 'src-main/(services|jobs)', 'shared'),
      // What a save dialog pointed at is written by the one function that writes files whole.
      '^src-main/writers/write-file-atomically\\.ts$',
      ...nodeModules,
      ...packages('ws', '@types/ws', 'zod', 'electron'),
    ],
  },
  {
    layer: 'src-main/hosts/cli',
    may: [
      // Some commands work on a flat file without a study: they read, estimate and write directly.
      ...folders('src-main/(hosts|services|jobs|readers|writers|domain|stats)', 'shared'),
      ...nodeModules,
      ...packages('zod'),
    ],
  },
  {
    layer: 'src-renderer',
    may: [
      ...folders('src-renderer', 'shared'),
      ...packages(
        'react',
        'react-dom',
        '@types/react',
        '@types/react-dom',
        '@mantine/[^/]+',
        '@tabler/icons-react',
        '@tanstack/react-virtual',
        '@observablehq/plot',
        '@fontsource[^/]*/[^/]+',
        'get-nonce',
      ),
    ],
  },
];

const layerRules = layers.map(({ layer, may }) => ({
  name: `layer ${layer}`,
  severity: 'error',
  from: { path: `^${layer}/` },
  to: { pathNot: may },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'kernel imports nothing',
      severity: 'error',
      from: { path: '^shared/kernel/' },
      to: { pathNot: '^shared/kernel/' },
    },
    {
      name: 'electron only in its host',
      severity: 'error',
      from: { pathNot: '^src-main/hosts/electron/' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'one module opens databases',
      severity: 'error',
      from: { pathNot: '^src-main/store/' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      // What a writer gets has been through the disclosure gate; the catalogue only names them.
      name: 'one way out for tables',
      severity: 'error',
      from: {
        path: '^src-main/(services|hosts)/',
        pathNot: '^src-main/services/(release-tables|catalog-service)\\.ts$',
      },
      to: { path: '^src-main/writers/(index|writer|xlsx|docx|latex|html|markdown|csv)\\.ts$' },
    },
    {
      name: 'features never import each other',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '/tsconfig\\.json$', '^shared/kernel/'] },
      to: {},
    },
    {
      name: 'hosts do not know each other',
      severity: 'error',
      from: { path: '^src-main/hosts/(browser|electron|cli)/' },
      to: { path: '^src-main/hosts/(browser|electron|cli)/', pathNot: '^src-main/hosts/$1/' },
    },
    {
      name: 'everything resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    preserveSymlinks: true,
    exclude: { path: '/tsconfig\\.json$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.woff2'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
