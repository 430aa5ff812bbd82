import { z } from 'zod';

// zod's number() refuses NaN and the infinities.
const finite = z.number();

// No spreadsheet cell holds more.
const text = z.string().max(32_767);

/** A coefficient with what is printed beside it. `fit` names the fitted model that it comes from. */
export const estimateCellSchema = z.strictObject({
  kind: z.literal('estimate'),
  estimate: finite,
  standardError: finite.nonnegative().nullable(),
  stars: z.string().max(4),
  fit: z.string(),
});

/**
 * Why a cell is held back: too few persons; so that another such cell cannot be worked out; a lowest
 * or highest value; a percentile with too few around it; two persons who make up most of a sum; no
 * word of what the number rests on.
 */
export const WITHHELD_REASONS = [
  'small-count',
  'complement',
  'extreme',
  'percentile',
  'dominance',
  'no-basis',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** What one cell of a table holds: numbers at full precision, spelled by the writers. */
export const tableCellSchema = z.discriminatedUnion('kind', [
  estimateCellSchema,
  z.strictObject({ kind: z.literal('count'), value: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal('number'),
    value: finite,
    digits: z.int().min(0).max(15),
    /** Of a number that is tested and has no standard error beside it, as a correlation. */
    stars: z.string().max(4).optional(),
  }),
  z.strictObject({ kind: z.literal('p-value'), value: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('text'), text }),
  /** Held back by the disclosure gate. Print does not tell the reasons apart. */
  z.strictObject({ kind: z.literal('withheld'), reason: z.enum(WITHHELD_REASONS) }),
  z.strictObject({ kind: z.literal('empty') }),
]);

/** Up to three lines: `Model I` / `Random effects` / `uden kontrol`. `holds` is numbers if not said. */
export const tableColumnSchema = z.strictObject({
  id: z.string(),
  header: z.array(text).min(1).max(3).readonly(),
  /** Text stands at the left and may take several lines. */
  holds: z.enum(['numbers', 'text']).optional(),
});

/**
 * `ruleAbove`: a thin rule sets the row and what follows apart, as the footer's counts.
 * `isSection`: its label heads the rows that follow; its cells are empty.
 */
export const tableRowSchema = z.strictObject({
  id: z.string(),
  label: text,
  cells: z.array(tableCellSchema).readonly(),
  ruleAbove: z.boolean(),
  isSection: z.boolean().optional(),
});

/**
 * A table as it will be printed, without any formatting: the preview and every writer draw this.
 * `number` is `2` or `S.1`; `notes` are the paragraphs below the table.
 */
export const tableDocSchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    title: text,
    language: z.enum(['da', 'en']),
    /** Above the row labels; most tables have nothing there. */
    labelHeader: text.optional(),
    columns: z.array(tableColumnSchema).readonly(),
    rows: z.array(tableRowSchema).readonly(),
    notes: z.array(text).readonly(),
  })
  .refine((doc) => doc.rows.every((row) => row.cells.length === doc.columns.length), {
    message: 'every row has one cell per column',
  });

export type EstimateCell = z.infer<typeof estimateCellSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;
export type TableDoc = z.infer<typeof tableDocSchema>;

const TABLE_WORD = { da: 'Tabel', en: 'Table' } as const;

/** The line above the table: `Tabel 2: SOC-R og visionsledelse`. */
export function tableHeading(doc: Pick<TableDoc, 'number' | 'title' | 'language'>): string {
  return `${TABLE_WORD[doc.language]} ${doc.number}: ${doc.title}`;
}

/**
 * The header as lines from top to bottom, each as wide as the table with its labels; shorter headers
 * sit low.
 */
export function headerLines(
  doc: Pick<TableDoc, 'columns' | 'labelHeader'>,
): readonly (readonly string[])[] {
  const corner = doc.labelHeader ? [doc.labelHeader] : [];
  const headers = [corner, ...doc.columns.map((column) => column.header)];
  const depth = Math.max(0, ...headers.map((header) => header.length));
  return Array.from({ length: depth }, (_, line) =>
    headers.map((header) => header[line - depth + header.length] ?? ''),
  );
}
