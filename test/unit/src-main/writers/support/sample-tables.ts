import type { TableCell, TableDoc } from '../../../../../shared/table/table-doc.ts';

const empty: TableCell = { kind: 'empty' };

function estimate(value: number, standardError: number, stars: string, fit: string): TableCell {
  return { kind: 'estimate', estimate: value, standardError, stars, fit };
}

/** A table in the article's layout with every kind of cell. */
export const regressionDoc: TableDoc = {
  id: 'vision',
  number: '2',
  title: 'SOC-R og visionsledelse',
  language: 'da',
  columns: [
    { id: 'I', header: ['Model I', 'Random effects', 'uden kontrol'] },
    { id: 'II', header: ['Model II', 'Random effects', 'med kontrol'] },
  ],
  rows: [
    {
      id: 'socr',
      label: 'SOC-R',
      cells: [estimate(0.2381, 0.0318, '***', 'I'), estimate(-0.0329, 0.0192, '†', 'II')],
      ruleAbove: false,
    },
    {
      id: 'age',
      label: 'Alder',
      cells: [empty, estimate(0.00061, 0.0004, '', 'II')],
      ruleAbove: false,
    },
    {
      id: 'mean',
      label: 'Gennemsnit',
      cells: [
        { kind: 'number', value: 0.7396, digits: 2 },
        { kind: 'text', text: 'ikke beregnet' },
      ],
      ruleAbove: false,
    },
    {
      id: 'observations',
      label: 'Antal observationer',
      cells: [
        { kind: 'count', value: 1695 },
        { kind: 'count', value: 1677 },
      ],
      ruleAbove: true,
    },
  ],
  notes: ['Note: Standardfejl i parenteser. *** p < 0,001.', 'Specifikation: Konventionelle.'],
};

/** The same with cells that the disclosure gate held back. */
export const withheldDoc: TableDoc = {
  ...regressionDoc,
  rows: [
    {
      id: 'few',
      label: 'Nye Borgerlige',
      cells: [
        { kind: 'withheld', reason: 'small-count' },
        { kind: 'withheld', reason: 'complement' },
      ],
      ruleAbove: false,
    },
    ...regressionDoc.rows,
  ],
};

const number = (value: number, digits: number): TableCell => ({ kind: 'number', value, digits });
const starred = (value: number, stars: string): TableCell => ({
  kind: 'number',
  value,
  digits: 2,
  stars,
});
const pValue = (value: number): TableCell => ({ kind: 'p-value', value });
const count = (value: number): TableCell => ({ kind: 'count', value });
const text = (words: string): TableCell => ({ kind: 'text', text: words });

const WORDING =
  'Jeg mener, at det i vores kommune er vigtigt at kunne se sine egne forslag i et større perspektiv';

function section(id: string, label: string): TableDoc['rows'][number] {
  const cells = Array.from({ length: 5 }, () => empty);
  return { id, label, cells, ruleAbove: id !== 'all', isSection: true };
}

/** A table of the supplement: words above labels, wordings, sections, p-values, what is withheld. */
export const furtherDoc: TableDoc = {
  id: 'items',
  number: 'S.1',
  title: 'Item og skala',
  language: 'da',
  labelHeader: 'Item',
  columns: [
    { id: 'wording', header: ['Ordlyd'], holds: 'text' },
    { id: 'n', header: ['N'] },
    { id: 'mean', header: ['Gennemsnit'] },
    { id: 'rest', header: ['Item-rest-', 'korrelation'] },
    { id: 'p', header: ['p'] },
  ],
  rows: [
    section('all', 'Begge runder'),
    {
      id: 'all|1',
      label: 'Item 1',
      cells: [text(WORDING), count(1695), number(0.7396, 2), starred(-0.415, '**'), pValue(0.0004)],
      ruleAbove: false,
    },
    {
      id: 'all|2',
      label: 'Item 2',
      cells: [text('Linje 1\nLinje 2'), count(98), number(0.5, 2), number(0.25, 2), pValue(0.0124)],
      ruleAbove: false,
    },
    section('2019', '2019'),
    {
      id: '2019|1',
      label: 'Item 1',
      cells: [text(''), { kind: 'withheld', reason: 'small-count' }, empty, empty, pValue(0.9995)],
      ruleAbove: false,
    },
  ],
  notes: ['Note: Cronbachs alfa er 0,68.'],
};

/** Texts that a spreadsheet could run instead of show. */
export const FORMULA_TEXTS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example","klik")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '=\u200B1+1',
  '{=1+1}',
  "'=1+1",
] as const;

/** A table of one column with these texts as cells. */
export function textDoc(texts: readonly string[]): TableDoc {
  return {
    id: 'texts',
    number: 'S.1',
    title: texts[0] ?? 'Tekster',
    language: 'da',
    columns: [{ id: 'a', header: [texts[0] ?? ''] }],
    rows: texts.map((text, i) => ({
      id: String(i),
      label: text,
      cells: [{ kind: 'text', text }],
      ruleAbove: false,
    })),
    notes: [...texts],
  };
}

/** Texts that a page, a typesetter or a reader of plain text could run or melt together. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  "\"><img src=x onerror='alert(1)'>&amp;",
  '\\input{/etc/passwd} \\write18{x}',
  '$x_1^2$ & 50 % ~ # { }',
  '[klik](http://x.example) `kode` **fed** _kursiv_ ~~væk~~',
  '*[stjerne] først',
  '[2pt] efter linjen',
  'a | b \\| c',
  "-- --- ,, `` '' ?` !`",
  '# overskrift',
  '1. punkt',
  '- punkt',
  '2 < 3 > 1 "citat"',
  '_x000D_',
] as const;
