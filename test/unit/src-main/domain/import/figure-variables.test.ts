import { describe, expect, it } from 'vitest';
import { figureVariables } from '../../../../../src-main/domain/import/figure-variables.ts';
import { municipalityFile } from '../../../../../src-main/domain/import/sources/municipality-file.ts';
import { guessedPlan, plan, sheet, tableOf, workbook } from './sheets.ts';

const table = tableOf(
  municipalityFile,
  workbook(
    'x.xlsx',
    sheet('x', [
      ['Kommune', 'Vision', 'Forlig (1 = med)', 'Andel'],
      ['Greve', 1, 0, 0.5],
      ['Vejen', 0, 1, 0.7],
    ]),
  ),
);
const source = guessedPlan(municipalityFile, table, { wave: null });
const { records } = municipalityFile.read(table, source, { plan, identify: () => '' as never });

describe('figureVariables', () => {
  it('has a variable for each column, binary where it holds 0 and 1 only', () => {
    expect(figureVariables(plan, source, records)).toMatchObject([
      // The index of that name was there before.
      { id: 'vision-2', type: 'binary', label: { da: 'Vision (1 = ja)', en: 'Vision (1 = yes)' } },
      { id: 'forlig-1-med', type: 'binary', label: { da: 'Forlig (1 = med)' } },
      { id: 'andel', type: 'number', label: { da: 'Andel', en: 'Andel' } },
    ]);
  });

  it('adds nothing that a variable asks for already, so that a file can be read again', () => {
    const variables = [...plan.variables, ...figureVariables(plan, source, records)];
    expect(figureVariables({ ...plan, variables }, source, records)).toEqual([]);
  });
});
