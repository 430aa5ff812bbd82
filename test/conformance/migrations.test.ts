import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrate, newestVersion, readFormat } from '../../src-main/store/migrate.ts';
import { migrations } from '../../src-main/store/migrations/index.ts';
import { openStudy } from '../../src-main/store/open-study.ts';
import type { ReadableDatabase } from '../../src-main/store/sql.ts';
import { sql } from '../../src-main/store/sql.ts';
import {
  newStudy,
  passphrase,
  studyFolder,
  valueOf,
  write,
} from '../unit/src-main/store/support/temporary-study.ts';

const studies = studyFolder();

function schemaOf(database: ReadableDatabase): readonly unknown[] {
  const query = sql`SELECT type, name, sql FROM sqlite_schema ORDER BY type, name`;
  return database.all(query, (row) => [row.type, row.name, row.sql]);
}

describe('the migrations', () => {
  it('are numbered from one without a gap, each in a file of its number', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
    const folder = fileURLToPath(new URL('../../src-main/store/migrations', import.meta.url));
    const numbers = readdirSync(folder)
      .filter((name) => /^\d{4}-[a-z-]+\.ts$/.test(name))
      .map((name) => Number(name.slice(0, 4)));
    expect(numbers.toSorted((left, right) => left - right)).toEqual(
      migrations.map((step) => step.version),
    );
  });

  it.each(migrations.map((step) => step.version))(
    'lead a study from the format before %i to the newest one',
    (version) => {
      const path = studies.path(`before-${version}.panel`);
      const database = newStudy(path, migrations.slice(0, version - 1));
      expect(readFormat(database).version).toBe(version - 1);
      valueOf(migrate(database));
      const schema = schemaOf(database);
      database.close();
      const opened = valueOf(openStudy(path, passphrase));
      const created = studies.emptied();
      expect(readFormat(opened)).toEqual({
        applicationId: readFormat(created).applicationId,
        version: newestVersion,
      });
      expect(schema).toEqual(schemaOf(created));
      opened.close();
    },
  );

  it('refuse a study of the version after the newest and keep its bytes', () => {
    const path = studies.path('newer.panel');
    const database = newStudy(path);
    const text = `PRAGMA user_version = ${newestVersion + 1}`;
    write(database, (tx) => tx.run({ text, values: [] }));
    database.close();
    const before = readFileSync(path);
    expect(openStudy(path, passphrase)).toEqual({
      ok: false,
      error: { code: 'unsupported-version', fileVersion: newestVersion + 1, newestVersion },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
