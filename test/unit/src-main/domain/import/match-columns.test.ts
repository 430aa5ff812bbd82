import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../../../src-main/domain/import/match-columns.ts';
import type { FieldSpec, TableColumn } from '../../../../../src-main/domain/import/source.ts';

const field = (id: string, aliases: string[], group: FieldSpec['group'] = 'answer'): FieldSpec => ({
  id,
  title: { da: id, en: id },
  group,
  isIdentity: false,
  aliases,
});
const column = (
  name: string,
  text: string | null = null,
  choice: string | null = null,
): TableColumn => ({ name, text, choice });

const VISION =
  'Som kommunalbestyrelsesmedlem bidrager jeg til at konkretisere en klar vision for kommunens fremtid';

describe('matchColumns', () => {
  it('finds a question by its text whatever the column is called', () => {
    const matches = matchColumns([field('vision-1', [VISION])], [column('s_7_1', `${VISION}.`)]);
    expect(matches.get('vision-1')).toEqual({ column: 's_7_1', confidence: 1 });
  });

  it('finds a reworded question with less confidence', () => {
    const reworded = VISION.replace('klar ', 'tydelig ');
    const match = matchColumns([field('v', [VISION])], [column('q', reworded)]).get('v');
    expect(match?.column).toBe('q');
    expect(match?.confidence).toBeLessThan(1);
  });

  it('ignores remarks in brackets', () => {
    const matches = matchColumns(
      [field('mayor', ['Er du borgmester?'])],
      [column('s_3', 'Er du borgmester? (sæt ét kryds) [filter: alle]')],
    );
    expect(matches.get('mayor')?.confidence).toBe(1);
  });

  it('finds the choice of a multiple-choice question, not one that contains it', () => {
    const columns = [
      column('p_2', 'Hvilke poster har du? - Viceborgmester', 'Viceborgmester'),
      column('p_1', 'Hvilke poster har du? - Borgmester', 'Borgmester'),
    ];
    expect(matchColumns([field('mayor', ['Borgmester'])], columns).get('mayor')?.column).toBe(
      'p_1',
    );
  });

  it('prefers a question to a background variable of the same name', () => {
    const question = 'Hvilket parti eller hvilken liste repræsenterer du?';
    const matches = matchColumns(
      [field('party', ['parti', question])],
      [column('parti'), column('s_1', question)],
    );
    expect(matches.get('party')?.column).toBe('s_1');
  });

  it('gives a column to one field only', () => {
    const fields = [
      field('letter', ['Partibogstav', 'Parti'], 'background'),
      field('name', ['Partinavn', 'Parti'], 'background'),
    ];
    const style2019 = matchColumns(fields, [column('Parti'), column('Partinavn')]);
    expect(style2019.get('letter')?.column).toBe('Parti');
    expect(style2019.get('name')?.column).toBe('Partinavn');
    const style2023 = matchColumns(fields, [column('Partibogstav'), column('Parti')]);
    expect(style2023.get('letter')?.column).toBe('Partibogstav');
    expect(style2023.get('name')?.column).toBe('Parti');
  });

  it('leaves a field without a column where nothing is like it', () => {
    expect(matchColumns([field('age', ['Alder'])], [column('Telefon')]).size).toBe(0);
  });
});
