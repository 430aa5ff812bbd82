import { defineConfig } from 'rolldown';

// Electron brings itself, and the database's package finds its binary beside its own files.
const external = ['electron', 'better-sqlite3', /^node:/];

const common = { platform: 'node', external, treeshake: true, logLevel: 'warn' };

export default defineConfig([
  {
    ...common,
    input: {
      'electron-main': 'src-main/hosts/electron/main.ts',
      'browser-host': 'src-main/hosts/browser/main.ts',
      'data-main': 'src-main/hosts/data/main.ts',
      'parse-child': 'src-main/jobs/parse-child.ts',
      'estimate-thread': 'src-main/jobs/estimate-thread.ts',
      'row-helper': 'src-main/jobs/row-helper.ts',
      cli: 'src-main/hosts/cli/main.ts',
    },
    output: {
      dir: 'dist/main',
      format: 'esm',
      // Everything flat in one folder: entries find each other, and two folders up is the app.
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      sourcemap: true,
      cleanDir: true,
    },
  },
  {
    ...common,
    // A sandboxed preload script is CommonJS, and one file.
    input: { preload: 'src-main/hosts/electron/preload.ts' },
    output: { dir: 'dist/main', format: 'cjs', entryFileNames: '[name].cjs' },
  },
]);
