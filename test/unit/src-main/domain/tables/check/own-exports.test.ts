import { describe, expect, it } from 'vitest';
import { checkTables } from '../../../../../../src-main/domain/tables/check/check-tables.ts';
import { printedTablesOf } from '../../../../../../src-main/domain/tables/check/tables-of-workbook.ts';
import { readWorkbook } from '../../../../../../src-main/readers/index.ts';
import { WRITERS } from '../../../../../../src-main/writers/index.ts';
import { runSample } from '../../../../../fixtures/run-sample.ts';

const docs = (await runSample()).tables.map(({ doc }) => doc);
const shown = docs.flatMap((doc) =>
  doc.rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell) => (cell.kind === 'estimate' ? [`${doc.number} ${label}`] : [])),
  ),
);

describe('the sample study’s tables, written and read back', () => {
  it.each(WRITERS)('as $id have every cell, and no cell is in doubt', async (writer) => {
    const written = await writer.write(docs);
    const name = `tabeller.${writer.extension.replace(/^\./, '')}`;
    const workbook = readWorkbook(written.bytes, name, { withDocuments: true });
    if (!workbook.ok) throw new Error(workbook.error.code);
    const tables = printedTablesOf(workbook.value);
    expect(tables).toHaveLength(docs.length);
    for (const table of tables) {
      expect(table.columns.map(({ estimator }) => estimator)).toEqual([
        'random',
        'random',
        'fixed',
        'fixed',
      ]);
      expect(table.columns.every(({ observations, groups }) => observations && groups)).toBe(true);
      expect(table.title).toMatch(/^Tabel \d: SOC-R og/);
      expect(table.notes.length).toBeGreaterThan(0);
    }
    const { cells, findings } = checkTables(tables);
    expect(cells).toHaveLength(shown.length);
    expect(cells.filter(({ verdict }) => verdict !== 'consistent')).toEqual([]);
    // The sample's own note does not say in what the share is measured.
    expect(findings.filter(({ rule }) => rule !== 'label-scale')).toEqual([]);
  });
});
