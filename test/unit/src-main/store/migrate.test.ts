import { expect, it } from 'vitest';
import {
  migrate,
  newestVersion,
  readFormat,
  studyApplicationId,
} from '../../../../src-main/store/migrate.ts';
import { migrations } from '../../../../src-main/store/migrations/index.ts';
import { sql } from '../../../../src-main/store/sql.ts';
import { studyFolder, valueOf } from './support/temporary-study.ts';

const studies = studyFolder();
const following = {
  version: newestVersion + 1,
  run: (tx: Parameters<(typeof migrations)[number]['run']>[0]) =>
    void tx.run(sql`CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT`),
};

it('leaves a study of the newest format alone', () => {
  const database = studies.emptied();
  expect(migrate(database)).toEqual({ ok: true, value: null });
  expect(readFormat(database)).toEqual({
    applicationId: studyApplicationId,
    version: newestVersion,
  });
});

it('stores no step at all when a later one fails', () => {
  const database = studies.emptied();
  const failing = {
    version: newestVersion + 2,
    run: () => {
      throw new Error('cannot go on');
    },
  };
  expect(() => migrate(database, [...migrations, following, failing])).toThrow('cannot go on');
  expect(readFormat(database).version).toBe(newestVersion);
  const table = sql`SELECT name FROM sqlite_schema WHERE name = 'extra'`;
  expect(database.get(table, (row) => row.name)).toBeNull();
});

it('runs the steps that are missing, once', () => {
  const database = studies.open();
  const steps = [...migrations, following];
  valueOf(migrate(database, steps));
  valueOf(migrate(database, steps));
  expect(readFormat(database)).toEqual({
    applicationId: studyApplicationId,
    version: following.version,
  });
});
