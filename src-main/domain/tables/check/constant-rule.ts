/** Is the constant's error plausible beside that of a model's one regressor? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import { rounded } from './error-rules.ts';
import type { JudgedCell, JudgedTable } from './judged-table.ts';
import { isConstant, isTime, normaliseLabel } from './printed-words.ts';
import { median } from './table-pairs.ts';

interface ConstantRatio {
  readonly table: JudgedTable['table'];
  readonly column: number;
  readonly regressor: JudgedCell;
  readonly label: string;
  readonly ratio: number;
  readonly hasImpossible: boolean;
}

/** Two models of one regressor may differ in the sample, not by this factor. */
const FACTOR = 2;
// SE(constant)² / SE(x)² is the mean of x², which for 0–1 lies below 1; little lies below 0.1².
const PLAUSIBLE = { least: 0.1, most: 1.05 };

/**
 * In a model with one regressor x (and time) SE(constant) / SE(x) is about √mean(x²). Models of
 * the same x must agree; where only two can be compared, the one out of a 0–1 variable's range is off.
 */
export function constantFindings(judged: readonly JudgedTable[]): CheckFinding[] {
  const ratios = judged.flatMap((table) => ratiosOf(table));
  const groups = Map.groupBy(ratios, ({ label }) => normaliseLabel(label));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return group.flatMap((one) => {
      const usual = median(group.filter((other) => other !== one).map(({ ratio }) => ratio));
      if (usual === null || isWithin(one.ratio, usual)) return [];
      if (group.length === 2 && isPlausible(one.ratio)) return [];
      return [findingOf(one, usual)];
    });
  });
}

function isWithin(ratio: number, usual: number): boolean {
  return ratio <= usual * FACTOR && ratio >= usual / FACTOR;
}

function isPlausible(ratio: number): boolean {
  return ratio >= PLAUSIBLE.least && ratio <= PLAUSIBLE.most;
}

/** The ratio of each model with one regressor beside time. */
function ratiosOf({ table, cells }: JudgedTable): ConstantRatio[] {
  return table.columns.flatMap((_, column) => {
    const own = cells.filter((cell) => cell.column === column);
    const labelOf = (cell: JudgedCell) => table.rows[cell.row]?.label ?? '';
    const constant = own.find((cell) => isConstant(labelOf(cell)));
    const regressors = own.filter((cell) => !isConstant(labelOf(cell)) && !isTime(labelOf(cell)));
    const [regressor] = regressors;
    if (!constant || !regressor || regressors.length > 1) return [];
    const { value } = regressor.cell.standardError;
    if (value === 0) return [];
    const ratio = constant.cell.standardError.value / value;
    const hasImpossible = regressor.judgement.verdict === 'impossible';
    return [{ table, column, regressor, label: labelOf(regressor), ratio, hasImpossible }];
  });
}

/** Names the regressor alone where its own stars already speak against it, else the constant too. */
function findingOf(one: ConstantRatio, usual: number): CheckFinding {
  const constant = one.table.rows.find(({ label }) => isConstant(label))?.label ?? '';
  return {
    rule: 'constant-ratio',
    table: one.table.name,
    rows: one.hasImpossible ? [one.label] : [one.label, constant],
    columns: [one.table.columns[one.column]?.label ?? ''],
    facts: { ratio: rounded(one.ratio), usual: rounded(usual) },
  };
}
