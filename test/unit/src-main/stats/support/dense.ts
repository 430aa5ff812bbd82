/** Textbook algebra on arrays of rows, as a second way to the same numbers. */
export type Rows = number[][];

/** A′A. */
export function crossProduct(rows: Rows): Rows {
  const width = rows[0]!.length;
  return Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_unused, j) =>
      rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0),
    ),
  );
}

/** Gauss–Jordan inverse with row exchange. */
export function invert(matrix: Rows): Rows {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1) {
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    }
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const lead = work[column]![column]!;
    work[column] = work[column]!.map((value) => value / lead);
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = work[row]![column]!;
      work[row] = work[row]!.map((value, j) => value - factor * work[column]![j]!);
    }
  }
  return work.map((row) => row.slice(size));
}

/** A matrix times a vector. */
export function times(matrix: Rows, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0));
}

/** A times B. */
export function product(left: Rows, right: Rows): Rows {
  return left.map((row) =>
    right[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * right[k]![j]!, 0)),
  );
}

/** Least squares by normal equations, with the residuals. */
export function ordinaryLeastSquares(rows: Rows, outcome: readonly number[]) {
  const inverse = invert(crossProduct(rows));
  const moments = rows[0]!.map((_, j) =>
    rows.reduce((sum, row, i) => sum + row[j]! * outcome[i]!, 0),
  );
  const coefficients = times(inverse, moments);
  const residuals = outcome.map(
    (value, i) => value - rows[i]!.reduce((sum, x, j) => sum + x * coefficients[j]!, 0),
  );
  return { inverse, coefficients, residuals };
}
