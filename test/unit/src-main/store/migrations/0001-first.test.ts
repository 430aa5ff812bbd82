import { expect, it } from 'vitest';
import { identifier, sql } from '../../../../../src-main/store/sql.ts';
import { saveSource } from '../../../../../src-main/store/sources.ts';
import { recordId, sampleRows, sampleSource } from '../support/sample-source.ts';
import { studyFolder, write } from '../support/temporary-study.ts';

const studies = studyFolder();
const tables = [
  'decision',
  'identity',
  'log',
  'meta',
  'plan',
  'result',
  'revision',
  'source',
  'source_row',
];

it('makes these tables, each strict about types', () => {
  const database = studies.emptied();
  const query = sql`SELECT name, strict FROM pragma_table_list
    WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name`;
  expect(database.all(query, (row) => [row.name, row.strict])).toEqual(
    tables.map((name) => [name, 1]),
  );
});

it('removes a person’s answers with the identity', () => {
  const database = studies.emptied();
  write(database, (tx) => saveSource(tx, sampleSource('wave-1'), sampleRows(3)));
  write(database, (tx) => tx.run(sql`DELETE FROM identity WHERE record_id = ${recordId(2)}`));
  const left = database.all(sql`SELECT ordinal FROM source_row ORDER BY 1`, (row) => row.ordinal);
  expect(left).toEqual([0, 2]);
});

it.each([
  ['a body that is no JSON', sql`INSERT INTO decision VALUES ('a', '{', 'now')`],
  ['a second plan', sql`INSERT INTO plan VALUES (2, '{}', 0)`],
  ['an unknown state', sql`INSERT INTO revision VALUES (1, 'now', '{}', '{}', 'lost')`],
  ['a row without a source', sql`INSERT INTO source_row VALUES ('none', 0, NULL, '[]')`],
  ['text for a number', sql`INSERT INTO plan VALUES (1, '{}', 'first')`],
])('takes no %s', (_what, statement) => {
  const database = studies.emptied();
  expect(() => write(database, (tx) => tx.run(statement))).toThrow(/constraint|cannot store/);
});

it('leaves no table without a row count', () => {
  const database = studies.emptied();
  for (const table of tables) {
    const query = sql`SELECT count(*) AS n FROM ${identifier(table)}`;
    expect(database.get(query, (row) => row.n)).toBe(table === 'meta' ? 1 : 0);
  }
});
