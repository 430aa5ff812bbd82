/** How may a cell have read before the print error? */
import type { CellRepair } from '../../../../shared/contract/checker.ts';
import type { StarRule } from '../../../../shared/table/star-rule.ts';
import { fitsEvidence, type Evidence } from './error-evidence.ts';
import { unswap } from './find-swaps.ts';
import { judgeCell } from './judge-cell.ts';
import { writeCell, type PrintedEstimate } from './parse-cell.ts';
import { ownMark, shiftDecimal } from './printed-number.ts';
import type { Spot } from './table-pairs.ts';

interface Candidate {
  readonly why: CellRepair['why'];
  readonly estimate: PrintedEstimate['estimate'];
  readonly standardError: PrintedEstimate['standardError'];
}

interface RepairInput {
  readonly evidence: Evidence;
  readonly spot: Spot;
  readonly cell: PrintedEstimate;
  readonly degreesOfFreedom: number | null;
  readonly rule: StarRule;
}

/**
 * Repairs that make the printed stars follow and whose standard error fits the other tables, or the
 * table's other models where there is no other table. Without either, none is proposed.
 */
export function findRepairs(input: RepairInput): CellRepair[] {
  const { evidence, spot, cell, degreesOfFreedom, rule } = input;
  const swapped = swapRepairs(input);
  if (swapped.length > 0) return swapped;
  return shifts(cell)
    .filter((candidate) => {
      const judged = judgeCell({ ...candidate, stars: cell.stars }, degreesOfFreedom, rule);
      const starsFit = judged.verdict === 'consistent' || judged.verdict === 'rounding-only';
      return starsFit && fitsEvidence(evidence, spot, candidate.standardError) === true;
    })
    .map(({ why, estimate, standardError }) => ({
      text: writeCell(estimate, cell.stars, standardError),
      why,
    }));
}

function shifts(cell: PrintedEstimate): Candidate[] {
  const mark = ownMark(cell.estimate.text) ?? ownMark(cell.standardError.text) ?? ',';
  return ([-1, 1] as const).flatMap((places) => {
    const estimate = shiftDecimal(cell.estimate, places, mark);
    const standardError = shiftDecimal(cell.standardError, places, mark);
    return [
      ...(estimate ? [{ ...cell, why: 'estimate-shifted' as const, estimate }] : []),
      ...(standardError ? [{ ...cell, why: 'error-shifted' as const, standardError }] : []),
    ];
  });
}

/** In swapped rows the neighbour's cell; its error alone where the stars stayed behind. */
function swapRepairs({ evidence, spot, cell, degreesOfFreedom, rule }: RepairInput): CellRepair[] {
  const source = unswap(spot, evidence.swaps);
  const found = evidence.tables[source.table]?.rows[source.row]?.cells[source.column];
  if (source.row === spot.row || found?.kind !== 'estimate') return [];
  const neighbour = found.value;
  const isOwn = judgeCell(cell, degreesOfFreedom, rule).verdict !== 'impossible';
  const withError = { ...cell, standardError: neighbour.standardError };
  const isMended = judgeCell(withError, degreesOfFreedom, rule).verdict !== 'impossible';
  if (!isOwn && isMended) {
    const text = writeCell(cell.estimate, cell.stars, neighbour.standardError);
    return [{ text, why: 'errors-swapped' }];
  }
  const text = writeCell(neighbour.estimate, neighbour.stars, neighbour.standardError);
  return [{ text, why: 'rows-swapped' }];
}
