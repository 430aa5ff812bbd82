import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('what a docstring says verified it lies in the project', () => {
  const places = globSync('src-main/stats/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/test\/reference\/[\w./-]*\w/g)].map(
      ([place]) => ({ file, place }),
    ),
  );
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter(({ place }) => !existsSync(join(root, place)))).toEqual([]);
});

test('the app’s version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const source = readFileSync(join(root, 'src-main/services/app-version.ts'), 'utf8');
  expect(source).toContain(`'${version}'`);
});
