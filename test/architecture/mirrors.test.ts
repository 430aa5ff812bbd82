import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ESTIMATORS } from '../../src-main/stats/estimators/index.ts';
import { projectRoot } from './temporary-copy.ts';

/** Every file below a folder of the project, named from its root. */
function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const sourceFolders = ['shared', 'src-main', 'src-renderer'];
const sources = sourceFolders.flatMap((folder) => filesBelow(folder, /\.tsx?$/));

describe('the tree', () => {
  it('has for every unit test the source that it tests', () => {
    const lost = filesBelow('test/unit', /\.test\.tsx?$/).filter((test) => {
      const stem = test.replace('test/unit/', '').replace(/\.test\.tsx?$/, '');
      return !['.ts', '.tsx', '.mjs'].some((end) => existsSync(join(projectRoot, stem + end)));
    });
    // A folder's tests may also be named after what they hold it to.
    const homeless = lost.filter((test) => {
      const folder = join(projectRoot, test.replace('test/unit/', ''), '..');
      return !existsSync(folder);
    });
    expect(homeless).toEqual([]);
  });

  it.each(ESTIMATORS.map(({ id }) => id))('has reference numbers for the estimator %s', (id) => {
    // The reference programs call models by short names: fe, re, be, fd, pooled.
    const initials = id.split('-').map((word) => word.charAt(0));
    const names = [id, id.slice(0, 2), initials.join('')];
    const expected = filesBelow('test/reference', /\.json$/).filter((file) => {
      return names.some((name) => read(file).includes(`"model": "${name}"`));
    });
    expect(expected).not.toEqual([]);
  });

  it('has every source that a docstring cites in the list of references', () => {
    const listed = read('src-main/stats/REFERENCES.md');
    const cited = sources.flatMap((file) =>
      [...read(file).matchAll(/@source\s+([^\n]*)/g)].flatMap(([, rest = '']) =>
        [...rest.matchAll(/\[([\w-]+)\]/g)].map(([, key = '']) => ({ file, key })),
      ),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ key }) => !listed.includes(`[${key}]`))).toEqual([]);
  });

  it('opens no network connection in the code of the app', () => {
    const callers = sources.filter((file) =>
      /\bfrom '(node:)?(https|net|dns|tls|dgram)'/.test(read(file)),
    );
    expect(callers).toEqual([]);
    const servers = sources.filter((file) => /\bfrom '(node:)?http'/.test(read(file)));
    expect(servers.every((file) => file.startsWith('src-main/hosts/browser/'))).toBe(true);
  });

  it('puts no text into the window as HTML', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/;
    const users = sources.filter(
      (file) => file.startsWith('src-renderer/') && sinks.test(read(file)),
    );
    expect(users).toEqual([]);
  });
});
