import { formatCell } from '../../shared/table/format-cell.ts';
import { printStyle, type NumberStyle } from '../../shared/table/number-format.ts';
import { headerLines, tableHeading, type TableDoc } from '../../shared/table/table-doc.ts';
import { cleanInput } from './clean-text.ts';
import { decimalLeads } from './decimal-leads.ts';
import { escapeLatex } from './escape-latex.ts';
import { latexColumns } from './latex-columns.ts';
import { tieWords } from './tie-words.ts';
import type { Cover, Writer } from './writer.ts';

/** Tables to `\input` into a manuscript; of packages they need `booktabs` alone. */
export const latexWriter: Writer = {
  id: 'latex',
  title: { da: 'LaTeX (booktabs)', en: 'LaTeX (booktabs)' },
  extension: 'tex',
  mediaType: 'application/x-tex',
  write: (docs, options = {}) => {
    const { docs: tables, cover, replacedCharacters } = cleanInput(docs, options);
    const written = tables.map((doc) => latexTable(doc, options.style ?? printStyle(doc.language)));
    const parts = cover ? [latexCover(cover, tables), ...written.map(onItsOwnPage)] : written;
    const bytes = new TextEncoder().encode([PACKAGES, ...parts].join('\n'));
    return Promise.resolve({ bytes, replacedCharacters, guardedTexts: 0 });
  },
};

const PACKAGES = '% \\usepackage[T1]{fontenc}\n% \\usepackage{booktabs}\n';
const TABLE_NAME = { da: 'Tabel', en: 'Table' } as const;
// Words of a narrow column are not spread over its width; the row's end keeps its meaning there.
const TEXT_CELL = '\\providecommand{\\textcell}{\\raggedright\\let\\\\\\tabularnewline}\n';
const END_OF_ROW = ' \\\\';

/** More tables than LaTeX holds back at once would stop it. */
function onItsOwnPage(table: string): string {
  return `${table}\\clearpage\n`;
}

function latexCover({ title, study, contents }: Cover, docs: readonly TableDoc[]): string {
  return [
    `\\section*{${textOf(title)}}`,
    `\\noindent ${textOf(study)}\\par`,
    `\\subsection*{${textOf(contents)}}`,
    ...docs.map((doc) => `\\noindent\\hangindent=2em ${textOf(tableHeading(doc))}\\par`),
    '\\clearpage',
    '',
  ].join('\n');
}

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
