import { describe, expect, it } from 'vitest';
import {
  headerLines,
  tableDocSchema,
  tableHeading,
  type TableDoc,
} from '../../../../shared/table/table-doc.ts';

const doc: TableDoc = {
  id: 'table-2',
  number: '2',
  title: 'SOC-R og visionsledelse',
  language: 'da',
  columns: [
    { id: 'm1', header: ['Model I', 'Random effects', 'uden kontrol'] },
    { id: 'm2', header: ['Antal'] },
  ],
  rows: [
    {
      id: 'socr',
      label: 'SOC-R',
      cells: [
        { kind: 'estimate', estimate: 0.24, standardError: 0.032, stars: '***', fit: 'm1' },
        { kind: 'empty' },
      ],
      ruleAbove: false,
    },
  ],
  notes: ['Note: Standardfejl i parenteser.'],
};

describe('table document', () => {
  it('accepts a whole table and gives it back unchanged', () => {
    expect(tableDocSchema.parse(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
  });

  it('refuses a row that is narrower than the table', () => {
    const narrow = { ...doc, rows: [{ ...doc.rows[0], cells: [] }] };
    expect(tableDocSchema.safeParse(narrow).success).toBe(false);
  });

  it('refuses a number that is none', () => {
    const cells = [{ kind: 'number', value: NaN, digits: 2 }, { kind: 'empty' }];
    const broken = { ...doc, rows: [{ ...doc.rows[0], cells }] };
    expect(tableDocSchema.safeParse(broken).success).toBe(false);
  });

  it('writes the heading in its own language', () => {
    expect(tableHeading(doc)).toBe('Tabel 2: SOC-R og visionsledelse');
    expect(tableHeading({ ...doc, language: 'en' })).toBe('Table 2: SOC-R og visionsledelse');
  });

  it('sets shorter headers at the bottom of the header', () => {
    expect(headerLines(doc)).toEqual([
      ['', 'Model I', ''],
      ['', 'Random effects', ''],
      ['', 'uden kontrol', 'Antal'],
    ]);
  });

  it('sets the words above the labels on the lowest line of the header', () => {
    const corner = headerLines({ ...doc, labelHeader: 'Item' }).map(([first]) => first);
    expect(corner).toEqual(['', '', 'Item']);
    expect(headerLines({ columns: [], labelHeader: 'Item' })).toEqual([['Item']]);
    expect(headerLines({ columns: [] })).toEqual([]);
  });
});
