/** Does a row's label, or the note, say in what its variable is measured? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import type { PrintedTable } from './printed-table.ts';

const AMOUNT = /indbyggertal|befolkning|indkomst|population|inhabitants|income/i;
const LOGARITHM = /\blog|\bln\b|logarit/i;
const SHARE = /\b(?:andel|share|proportion)\b|procentdel|percentage of/i;
const SHARE_UNIT = /%|\bpct\b|procent|percent|per cent|\b0\s*[-–]\s*1(?:00)?\b|\b0 (?:til|to) 1/i;

/** Sizes that are usually logged without a word on it, and shares without a scale. */
export function labelFindings(table: PrintedTable): CheckFinding[] {
  const note = table.notes.join(' ');
  return table.rows.flatMap(({ label }, row) => {
    const columns = table.columns.flatMap((column, index) =>
      table.rows[row]?.cells[index]?.kind === 'empty' ? [] : [column.label],
    );
    const place = { table: table.name, rows: [label], columns, facts: {} };
    const isShare = SHARE.test(label);
    const lacksLog = AMOUNT.test(label) && !isShare && !says(LOGARITHM, label, note);
    const lacksScale = isShare && !SHARE_UNIT.test(label) && !says(SHARE_UNIT, label, note);
    return [
      ...(lacksLog ? [{ ...place, rule: 'label-log' }] : []),
      ...(lacksScale ? [{ ...place, rule: 'label-scale' }] : []),
    ];
  });
}

/** The label says it, or a sentence of the note that names the variable. */
function says(words: RegExp, label: string, note: string): boolean {
  if (words.test(label)) return true;
  // The note may bend the words that follow: `Indbyggertallet er den naturlige logaritme`.
  const name = label.split(/[\s(]/)[0]?.toLowerCase() ?? '';
  return note.split(/\.\s/).some((sentence) => {
    return sentence.toLowerCase().includes(name) && words.test(sentence);
  });
}
