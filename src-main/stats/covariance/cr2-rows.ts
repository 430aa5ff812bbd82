/** Which rows does CR2 see? Orthonormal columns, the entities that cross clusters, the working model. */
import { createMatrix, elementAt } from '../linalg/matrix.ts';
import type { Matrix } from '../linalg/matrix.ts';
import { subtractMultiple } from '../linalg/qr.ts';
import type { CovarianceInput, EntityRows } from './covariance.ts';
import { nestingOf } from './nesting.ts';

/** The regression as CR2 needs it. */
export interface Cr2Rows {
  /** q: the columns of Z. */
  readonly size: number;
  /** The first coefficient that has a column in Z: 1 where the constant is absorbed. */
  readonly first: number;
  /** q and the absorbed entities that are in several clusters, m: the columns of U = [Z D]. */
  readonly width: number;
  /** Rows of each cluster. */
  readonly members: readonly Int32Array[];
  /** U of some rows; D has 1/√T_i in an entity's rows. */
  readonly part: (rows: Int32Array) => Matrix;
  readonly residuals: Float64Array;
  /**
   * Φ of the working model for the transformed rows: 1 on an entity's deviations, (1 − θ_i)⁻² on
   * its mean. Null where Φ = I, and where entities cross clusters so that Φ has no blocks.
   */
  readonly working: { readonly codes: Int32Array; readonly meanWeights: Float64Array } | null;
}

/**
 * Z = X*R⁻¹ has Z′Z = I and Z_g Z_g′ as the cluster's block of the hat matrix. Absorbed entities
 * inside one cluster leave A_g X*_g as it is; those in several clusters become columns.
 *
 * @source [PustejovskyTipton2018] Theorem 2
 */
export function cr2Rows(input: CovarianceInput): Cr2Rows {
  const { design, residuals } = input.rows();
  const { entities, clusters, inverseFactor } = input;
  const first = entities.areAbsorbed ? 1 : 0;
  const orthonormal = orthonormalColumns(design, inverseFactor).slice(first);
  const { crossing } = nestingOf(clusters, entities);
  const isWorking = first === 0 && crossing.length === 0;
  const columns = new Map(first === 1 ? crossing.map((entity, place) => [entity, place]) : []);
  const width = orthonormal.length + columns.size;
  return {
    size: orthonormal.length,
    first,
    width,
    members: membersOf(clusters.codes, clusters.groups),
    part: (rows) => rowsOf(rows, orthonormal, { width, columns, entities }),
    residuals,
    working: isWorking ? workingModel(entities) : null,
  };
}

function workingModel({ codes, shares }: EntityRows): Cr2Rows['working'] {
  const own = shares();
  if (own.every((share) => share <= 0)) return null;
  return { codes, meanWeights: own.map((share) => (1 - share) ** -2) };
}

function orthonormalColumns(
  design: readonly Float64Array[],
  inverseFactor: Matrix,
): Float64Array[] {
  return design.map((_, j) => {
    const column = new Float64Array(design[j].length);
    for (let k = 0; k <= j; k += 1) {
      subtractMultiple(column, design[k], -elementAt(inverseFactor, k, j));
    }
    return column;
  });
}

function membersOf(codes: Int32Array, groups: number): Int32Array[] {
  const members = Array.from({ length: groups }, (): number[] => []);
  codes.forEach((code, row) => members[code].push(row));
  return members.map((rows) => Int32Array.from(rows));
}

function rowsOf(
  rows: Int32Array,
  orthonormal: readonly Float64Array[],
  {
    width,
    columns,
    entities,
  }: { width: number; columns: ReadonlyMap<number, number>; entities: EntityRows },
): Matrix {
  const part = createMatrix(rows.length, width);
  orthonormal.forEach((column, j) => {
    rows.forEach((row, i) => (part.data[j * rows.length + i] = column[row]));
  });
  if (columns.size === 0) return part;
  rows.forEach((row, i) => {
    const entity = entities.codes[row];
    const place = columns.get(entity);
    if (place === undefined) return;
    part.data[(orthonormal.length + place) * rows.length + i] =
      1 / Math.sqrt(entities.counts[entity]);
  });
  return part;
}
