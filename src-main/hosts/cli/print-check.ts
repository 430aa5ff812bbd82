/** How does the command line show what a table's check found? */
import type { TableCheck } from '../../../shared/contract/checker.ts';
import { wordsFor } from '../../../shared/i18n/translate.ts';
import type { Language } from '../../../shared/plan/local-text.ts';

const SUMMARY = {
  da: (cells: number, doubtful: number) => `${cells} celler, heraf ${doubtful} at se på.`,
  en: (cells: number, doubtful: number) => `${cells} cells, ${doubtful} of them to look at.`,
};
const QUOTED = { da: (text: string) => `»${text}«`, en: (text: string) => `“${text}”` };
const CLAIMS = {
  da: (claims: number) => `${claims} udsagn i teksten er holdt op mod tabellerne.`,
  en: (claims: number) => `${claims} claims of the text were held against the tables.`,
};
const REPAIR = { da: 'Måske', en: 'Perhaps' };
const NO_MARK = { da: 'ingen', en: 'none' };
const IMPLIED = { da: 'følger af tallene', en: 'follows from the numbers' };

/** Every cell that is not plainly consistent, then the findings. */
export function printCheck({ cells, findings, claims }: TableCheck, language: Language): string {
  const doubtful = cells.filter(
    ({ verdict, repairs }) => verdict !== 'consistent' || repairs.length > 0,
  );
  const cellLines = doubtful.flatMap((cell) => {
    const verdict = wordsFor(language, 'checkVerdicts', cell.verdict);
    const marks = cell.impliedStars.map((mark) => (mark === '' ? NO_MARK[language] : mark));
    const implied = marks.length === 0 ? '' : ` (${IMPLIED[language]}: ${marks.join(', ')})`;
    return [
      `${cell.table} · ${cell.row} · ${cell.column} · ${cell.text}`,
      `    ${verdict}${implied}`,
      ...cell.repairs.map(
        ({ text, why }) =>
          `    ${REPAIR[language]} ${text}: ${wordsFor(language, 'checkRepairs', why)}`,
      ),
    ];
  });
  const findingLines = findings.flatMap(({ rule, table, rows, columns, facts, passage }) => [
    ...(passage === undefined ? [] : [QUOTED[language](passage)]),
    [table, rows.join(' + '), columns.join(' + ')].filter((part) => part !== '').join(' · '),
    `    ${wordsFor(language, 'checkRules', rule, facts)}`,
  ]);
  const lines = [...cellLines, ...findingLines, SUMMARY[language](cells.length, doubtful.length)];
  if (claims !== undefined) lines.push(CLAIMS[language](claims));
  return `${lines.join('\n')}\n`;
}
