import { beforeAll, describe, expect, test } from 'vitest';
import type { PanelEstimate } from '../../../../shared/contract/models.ts';
import { furtherTableNumbers } from '../../../../shared/plan/further-table.ts';
import { readSampleDocument } from '../../../../src-main/services/sample-study.ts';
import type { StudyRun } from '../../../../src-main/services/run-study.ts';
import { runSample } from '../../../fixtures/run-sample.ts';
import { CONTROLS, COUNTS, SOCR } from '../../../fixtures/printed-tables.ts';

/** The sample study is made so that the whole pipeline gives about what the article prints. */
let run: StudyRun;
beforeAll(async () => {
  run = await runSample();
}, 60_000);

const COLUMNS = ['I', 'II', 'III', 'IV'] as const;
const cells = ['table-2', 'table-3'].flatMap((table) =>
  COLUMNS.map((column, index) => ({ table, column, index })),
);

function estimateOf(table: string, index: number): PanelEstimate {
  const estimate = run.results.tables.find(({ id }) => id === table)?.models[index];
  if (!estimate) throw new Error(`${table} has no column ${index}`);
  return estimate;
}

function coefficient(estimate: PanelEstimate, term: string) {
  const found = estimate.coefficients.find((candidate) => candidate.term === term);
  if (!found) throw new Error(`no coefficient ${term}`);
  return { estimate: found.estimate, standardError: found.standardError ?? 0 };
}

describe('the sample study after the whole pipeline', () => {
  test('makes every further table of its plan, in the plan’s order', () => {
    const { furtherTables } = readSampleDocument('assets/sample').plan;
    const made = run.furtherTables.map(({ doc }) => [doc.id, doc.number]);
    expect(made).toEqual([...furtherTableNumbers(furtherTables)]);
    expect(made.length).toBeGreaterThan(10);
  });

  test.each(cells)('$table $column: SOC-R is within one printed standard error', (cell) => {
    const fitted = coefficient(estimateOf(cell.table, cell.index), 'socr');
    const [printed, standardError] = SOCR[cell.table]![cell.index]!;
    expect(Math.abs(fitted.estimate - printed)).toBeLessThan(standardError);
    expect(Math.abs(fitted.standardError / standardError - 1)).toBeLessThan(0.1);
  });

  test.each(cells)('$table $column: observations and groups are within 1 %', (cell) => {
    const { observations, entities } = estimateOf(cell.table, cell.index);
    const [printedRows, printedGroups] = COUNTS[cell.table]![cell.index]!;
    expect(Math.abs(observations / printedRows - 1)).toBeLessThan(0.01);
    expect(Math.abs(entities / printedGroups - 1)).toBeLessThan(0.01);
  });

  test.each(CONTROLS)('$table $column: $term has the printed sign and size', (control) => {
    const index = COLUMNS.findIndex((id) => id === control.column);
    const fitted = coefficient(estimateOf(control.table, index), control.term);
    expect(Math.sign(fitted.estimate)).toBe(Math.sign(control.estimate));
    expect(Math.abs(fitted.estimate - control.estimate)).toBeLessThan(control.standardError);
  });

  test('has the printed reliabilities and loadings', () => {
    const scales = new Map(run.results.scales.map((scale) => [scale.id, scale]));
    const printed = {
      socr: [0.68, 0.45, 0.71],
      vision: [0.68, 0.63, 0.63],
      consensus: [0.67, 0.31, 0.83],
    };
    for (const [id, [alpha = 0, weakest = 0, strongest = 0]] of Object.entries(printed)) {
      const scale = scales.get(id);
      const loadings = scale?.items.map(({ loading }) => loading ?? 0) ?? [];
      expect(Math.abs((scale?.alpha ?? 0) - alpha)).toBeLessThan(0.02);
      expect(Math.abs(Math.min(...loadings) - weakest)).toBeLessThan(0.04);
      expect(Math.abs(Math.max(...loadings) - strongest)).toBeLessThan(0.04);
    }
  });

  test('has the counts of the two surveys', () => {
    const { linkage, sampleFlow } = run.results;
    const lists = linkage.steps.find(({ kind }) => kind === 'list-list');
    expect([lists?.leftTotal, lists?.rightTotal]).toEqual([2463, 2453]);
    expect(sampleFlow.find(({ id }) => id === 'panel')?.rows).toBe(946 + 757);
    expect(linkage.waitingForReview).toBe(0);
    expect(linkage.personsWithTwoAnswers).toBeGreaterThanOrEqual(263);
  });

  test('holds no name and no address in its results', () => {
    expect(JSON.stringify(run.results)).not.toMatch(/@|\.example/);
  });
});
