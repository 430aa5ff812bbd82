import { formatCell } from '../../shared/table/format-cell.ts';
import { printStyle, type NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanTable } from './clean-text.ts';
import { decimalLeads } from './decimal-leads.ts';
import { escapeLatex } from './escape-latex.ts';
import { latexColumns } from './latex-columns.ts';
import { tieWords } from './tie-words.ts';
import type { Writer } from './writer.ts';

/** Tables to `\input` into a manuscript; of packages they need `booktabs` alone. */
export const latexWriter: Writer = {
  id: 'latex',
  title: { da: 'LaTeX (booktabs)', en: 'LaTeX (booktabs)' },
  extension: 'tex',
  mediaType: 'application/x-tex',
  write: (docs, options = {}) => {
    const cleaned = docs.map(cleanTable);
    const tables = cleaned.map(({ doc }) =>
      latexTable(doc, options.style ?? printStyle(doc.language)),
    );
    const replacedCharacters = cleaned.reduce((sum, { replaced }) => sum + replaced, 0);
    const text = ['% \\usepackage[T1]{fontenc}\n% \\usepackage{booktabs}\n', ...tables].join('\n');
    return Promise.resolve({ bytes: new TextEncoder().encode(text), replacedCharacters });
  },
};

const TABLE_NAME = { da: 'Tabel', en: 'Table' } as const;
// Words of a narrow column are not spread over its width; the row's end keeps its meaning there.
const TEXT_CELL = '\\providecommand{\\textcell}{\\raggedright\\let\\\\\\tabularnewline}\n';
const END_OF_ROW = ' \\\\';

function latexTable(doc: TableDoc, style: NumberStyle): string {
  const { size, columns } = latexColumns(doc, style);
  return [
    ...(columns.every((column) => column === 'l') ? [] : [TEXT_CELL]),
    '\\begin{table}[htbp]',
    '\\setlength{\\belowcaptionskip}{4pt}',
    // The number is the study's own; references to the label show it.
    `\\renewcommand{\\tablename}{${TABLE_NAME[doc.language]}}`,
    `\\renewcommand{\\thetable}{${escapeLatex(doc.number)}}`,
    `\\caption{${escapeLatex(tieWords(doc.title))}}`,
    `\\label{tab:${labelOf(doc.id)}}`,
    `\\centering\\${size}\\setlength{\\tabcolsep}{4pt}`,
    `\\begin{tabular*}{\\linewidth}{@{\\extracolsep{\\fill}}${columns.join('')}@{}}`,
    '\\toprule',
    ...headerLines(doc).map((line) => tableRow(line.map(textOf), columns)),
    '\\midrule',
    ...bodyRows(doc, style, columns),
    '\\bottomrule',
    '\\end{tabular*}',
    ...doc.notes.map(
      (note) => `\\par\\smallskip\\parbox{\\linewidth}{\\scriptsize ${textOf(note)}}`,
    ),
    '\\end{table}',
    '',
  ].join('\n');
}

function bodyRows(
  doc: TableDoc,
  style: NumberStyle,
  columns: readonly string[],
): readonly string[] {
  const leads = decimalLeads(doc, style);
  return doc.rows.flatMap((row, r) => {
    const cells = row.cells.map((cell, c) => {
      const lead = leads[r]?.[c] ?? '';
      const hidden = lead === '' ? '' : `\\phantom{${escapeLatex(lead)}}`;
      return hidden + textOf(formatCell(cell, style));
    });
    const line = row.isSection
      ? sectionRow(row.label, columns.length)
      : tableRow([textOf(row.label), ...cells], columns);
    // The first row has the header's rule above it already.
    return row.ruleAbove && r > 0 ? ['\\midrule', line] : [line];
  });
}

function sectionRow(label: string, width: number): string {
  return `\\multicolumn{${width}}{@{}l@{}}{\\textit{${textOf(label)}}}${END_OF_ROW}`;
}

/** After a row's end and after a rule LaTeX would take `*` and `[` for itself. */
function tableRow(cells: readonly string[], columns: readonly string[]): string {
  const texts = cells.map((text, c) => {
    return columns[c] === 'l' || text === '' ? text : `\\textcell ${text}`;
  });
  return `{}${texts.join(' & ')}${END_OF_ROW}`;
}

function textOf(text: string): string {
  return escapeLatex(tieWords(text));
}

function labelOf(id: string): string {
  return id.replaceAll(/[^a-z0-9-]+/gi, '-');
}
