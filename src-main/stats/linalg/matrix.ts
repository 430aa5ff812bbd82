/** What is a small dense matrix here? Column-major numbers, because every loop in stats runs down a column. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Length rows × columns; element (i, j) stands at j × rows + i. */
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function createMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** Column j of a matrix as a view on its memory. */
export function matrixColumn(matrix: Matrix, j: number): Float64Array {
  return matrix.data.subarray(j * matrix.rows, (j + 1) * matrix.rows);
}

/** Element (i, j). */
export function elementAt(matrix: Matrix, i: number, j: number): number {
  return matrix.data[j * matrix.rows + i];
}

/** Inner product of two vectors of the same length; four partial sums keep the processor busy. */
export function dotProduct(left: Float64Array, right: Float64Array): number {
  const length = left.length;
  const whole = length - (length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < whole; i += 4) {
    first += left[i] * right[i];
    second += left[i + 1] * right[i + 1];
    third += left[i + 2] * right[i + 2];
    fourth += left[i + 3] * right[i + 3];
  }
  for (let i = whole; i < length; i += 1) first += left[i] * right[i];
  return first + second + (third + fourth);
}

/** Euclidean length of a vector. */
export function vectorNorm(values: Float64Array): number {
  return Math.sqrt(dotProduct(values, values));
}

/** A A′ for a p × p upper triangular A: how an inverse cross-product follows from R⁻¹. */
export function upperTimesTranspose(upper: Matrix): Matrix {
  const size = upper.rows;
  const product = createMatrix(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) {
      let sum = 0;
      for (let k = j; k < size; k += 1) sum += elementAt(upper, i, k) * elementAt(upper, j, k);
      product.data[j * size + i] = sum;
      product.data[i * size + j] = sum;
    }
  }
  return product;
}

/** B M B for symmetric p × p matrices B (bread) and M (meat). */
export function sandwichProduct(bread: Matrix, meat: Matrix): Matrix {
  const size = bread.rows;
  const breadColumns = columnViews(bread);
  const meatColumns = columnViews(meat);
  const product = createMatrix(size, size);
  const half = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    // Row i of B M.
    for (let k = 0; k < size; k += 1) half[k] = dotProduct(breadColumns[i], meatColumns[k]);
    for (let j = i; j < size; j += 1) {
      const sum = dotProduct(half, breadColumns[j]);
      product.data[j * size + i] = sum;
      product.data[i * size + j] = sum;
    }
  }
  return product;
}

function columnViews(matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.columns }, (_, j) => matrixColumn(matrix, j));
}

/** Every element times a number. */
export function scaleMatrix(matrix: Matrix, factor: number): Matrix {
  return { ...matrix, data: matrix.data.map((value) => value * factor) };
}

/** The rows and columns of a square matrix named by `indices`, in that order. */
export function principalSubmatrix(matrix: Matrix, indices: readonly number[]): Matrix {
  const part = createMatrix(indices.length, indices.length);
  indices.forEach((column, j) => {
    indices.forEach((row, i) => {
      part.data[j * indices.length + i] = elementAt(matrix, row, column);
    });
  });
  return part;
}

/** source[indices[k]] for each k; a plain loop, because mapping typed arrays costs ten times as much. */
export function gather(source: Float64Array, indices: Int32Array): Float64Array {
  const values = new Float64Array(indices.length);
  for (let k = 0; k < indices.length; k += 1) values[k] = source[indices[k]];
  return values;
}
