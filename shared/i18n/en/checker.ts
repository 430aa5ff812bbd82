import type { checker as danish } from '../da/checker.ts';
import { translationOf } from '../text-types.ts';

export const checker = translationOf<typeof danish>()({
  tab: 'Check printed tables',
  title: 'Can the stars be right?',
  intro:
    'Paste a table from Word or Excel, or choose files (xlsx, docx, csv, html, md, tex). Several tables of one design can be checked against each other. A paragraph about the tables can be held against them.',
  pasted: 'Pasted table',
  pastedHint: 'Paste the table here: the rows’ names first, then one column per model',
  text: 'Paragraph about the tables (optional)',
  textHint: 'Paste the text here, e.g. “In models I and II of Table 2 the coefficient …”',
  textOwn: 'Without a pasted table the text is held against the study’s own tables.',
  check: 'Check',
  chooseFiles: 'Choose files',
  filesNotRead: 'The files could not be read.',
  summary: {
    one: '1 cell was checked, {doubtful} to look at.',
    other: '{count} cells were checked, {doubtful} to look at.',
  },
  claims: {
    one: '1 claim of the text was held against the tables. Findings: {findings}.',
    other: '{count} claims of the text were held against the tables. Findings: {findings}.',
  },
  nothing: 'All stars can follow from coefficients and standard errors.',
  cells: 'Cells to look at',
  findings: 'Findings in the tables',
  textFindings: 'Findings in the text',
  passage: 'In the text',
  quoted: '“{text}”',
  asRead: 'The tables as they were read',
  table: 'Table',
  row: 'Row',
  rows: 'Rows',
  column: 'Column',
  columns: 'Columns',
  printed: 'Printed',
  verdict: 'Verdict',
  pInterval: 'Possible p-values',
  implied: 'Stars by the numbers',
  none: 'none',
  repair: 'Perhaps it read',
  finding: 'Finding',
  ownTitle: {
    one: 'The check has one remark on the table',
    other: 'The check has {count} remarks on the table',
  },
  ownHint: 'They do not keep the table from being exported.',
});
