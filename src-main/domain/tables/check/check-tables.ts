/** What in printed regression tables cannot be right? */
import type {
  CheckedCell,
  CheckFinding,
  CellRepair,
  TableCheck,
} from '../../../../shared/contract/checker.ts';
import { constantFindings } from './constant-rule.ts';
import { countFindings } from './count-rules.ts';
import { digitFindings, parenthesisFindings } from './digit-rules.ts';
import { isSameSpot, type Evidence } from './error-evidence.ts';
import {
  copyFindings,
  equalFindings,
  ratioFindings,
  strayErrors,
  swapFindings,
} from './error-rules.ts';
import { findCopies } from './find-copies.ts';
import { findRepairs } from './find-repairs.ts';
import { findSwaps, unswap } from './find-swaps.ts';
import {
  judgeTable,
  type CheckOptions,
  type JudgedCell,
  type JudgedTable,
} from './judged-table.ts';
import { labelFindings } from './label-rules.ts';
import { markFindings, noteFindings } from './note-rules.ts';
import type { PrintedTable } from './printed-table.ts';
import { starRuleOf } from './star-legend.ts';
import { pairTables, type Spot } from './table-pairs.ts';
import { checkText } from './text/check-text.ts';

export const AUTOMATIC: CheckOptions = {
  distribution: 'auto',
  degreesOfFreedom: null,
  stars: null,
};

/**
 * Tests each cell by its rounding box, compares tables of one design, and searches for the print
 * error behind what cannot be. Several tables of the same design allow more than one alone. What a
 * text says of the tables is held against them too.
 */
export function checkTables(
  tables: readonly PrintedTable[],
  options: CheckOptions = AUTOMATIC,
  text: string | null = null,
): TableCheck {
  const judged = tables.map((table) =>
    judgeTable(table, options.stars ?? starRuleOf(table), options),
  );
  const pairs = pairTables(tables);
  const swaps = findSwaps(tables, pairs);
  const copied = findCopies(tables, pairs);
  const copies = copied.flatMap((one) => one.copies);
  const evidence: Evidence = { tables, pairs, swaps, copies };
  const strays = strayErrors(evidence, judged);
  const findings: CheckFinding[] = [
    ...swapFindings(evidence),
    ...copyFindings(evidence, copied),
    ...ratioFindings(evidence, judged, strays),
    ...equalFindings(evidence, judged),
    ...constantFindings(judged),
    ...judged.flatMap((table) => [
      ...parenthesisFindings(table),
      ...digitFindings(table),
      ...countFindings(table.table),
      ...noteFindings(table.table),
      ...markFindings(table),
      ...labelFindings(table.table),
    ]),
  ];
  const cells = judged.flatMap((table, index) => checkedCells(evidence, table, index, strays));
  if (text === null) return { cells, findings };
  const said = checkText(text, judged);
  return { cells, findings: [...findings, ...said.findings], claims: said.claims };
}

function checkedCells(
  evidence: Evidence,
  judged: JudgedTable,
  index: number,
  strays: readonly Spot[],
): CheckedCell[] {
  const { table } = judged;
  return table.rows.flatMap(({ label, cells }, row) =>
    cells.flatMap((cell, column): CheckedCell[] => {
      const place = { table: table.name, row: label, column: table.columns[column]?.label ?? '' };
      if (cell.kind === 'empty') return [];
      if (cell.kind === 'unreadable') return [unreadable(place, cell.text)];
      const own = judged.cells.find((one) => one.row === row && one.column === column);
      if (own === undefined) return [];
      const spot = { table: index, row, column };
      const { verdict, pInterval, impliedStars } = own.judgement;
      return [
        {
          ...place,
          text: cell.value.text,
          estimate: cell.value.estimate.value,
          standardError: cell.value.standardError.value,
          stars: cell.value.stars,
          verdict,
          pInterval: [pInterval[0], pInterval[1]],
          impliedStars: [...impliedStars],
          repairs: isOff(evidence, own, spot, strays) ? repairsOf(evidence, judged, own, spot) : [],
        },
      ];
    }),
  );
}

/** Repairs are sought where the stars cannot follow, the error is off, or the rows are swapped. */
function isOff(
  evidence: Evidence,
  { judgement }: JudgedCell,
  spot: Spot,
  strays: readonly Spot[],
): boolean {
  return (
    judgement.verdict === 'impossible' ||
    strays.some((stray) => isSameSpot(stray, spot)) ||
    !isSameSpot(unswap(spot, evidence.swaps), spot)
  );
}

function repairsOf(
  evidence: Evidence,
  judged: JudgedTable,
  { cell, column }: JudgedCell,
  spot: Spot,
): CellRepair[] {
  const degreesOfFreedom = judged.degreesOfFreedom[column] ?? null;
  return findRepairs({ evidence, spot, cell, degreesOfFreedom, rule: judged.rule });
}

function unreadable(
  place: Pick<CheckedCell, 'table' | 'row' | 'column'>,
  text: string,
): CheckedCell {
  return {
    ...place,
    text,
    estimate: null,
    standardError: null,
    stars: '',
    verdict: 'unreadable',
    pInterval: null,
    impliedStars: [],
    repairs: [],
  };
}
