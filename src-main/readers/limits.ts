const MEBIBYTE = 1024 * 1024;

/** What a file may cost us before we look inside. Measured against hostile files. */
export const LIMITS = {
  fileBytes: 100 * MEBIBYTE,
  parts: 2_000,
  partBytes: 250 * MEBIBYTE,
  unpackedBytes: 400 * MEBIBYTE,
  sheets: 100,
  columns: 4_096,
  rows: 1_048_576,
  /** With the blank ones that make the sheet a rectangle. */
  cells: 20_000_000,
  filledCells: 8_000_000,
  cellCharacters: 32_767,
  lineCharacters: 16 * MEBIBYTE,
  /** How many places a notice lists beside its exact count. */
  listedPlaces: 20,
} as const;
