import type { FurtherTableOf } from '../../../../shared/plan/further-table.ts';
import { NO_PERSONS } from '../../disclosure/facts.ts';
import type { FurtherTableKind } from './further-table-kind.ts';

/** A table typed by hand, as the article's Table 1: printed in the language it was written in. */
export const textTable: FurtherTableKind<FurtherTableOf<'text'>> = {
  id: 'text',
  title: { da: 'Fri tekst', en: 'Free text' },
  modelSets: () => [],
  build: (table, _study, { number }) => {
    const [labelHeader = '', ...headers] = table.headers;
    return {
      basis: NO_PERSONS,
      doc: {
        id: table.id,
        number,
        title: table.title[table.language],
        language: table.language,
        labelHeader,
        columns: headers.map((header, index) => ({
          id: `${index + 1}`,
          header: [header],
          holds: 'text',
        })),
        rows: table.rows.map(([label = '', ...texts], index) => ({
          id: `${index + 1}`,
          label,
          cells: headers.map((_header, place) => ({ kind: 'text', text: texts[place] ?? '' })),
          ruleAbove: false,
        })),
        notes: table.note === '' ? [] : [table.note],
      },
    };
  },
};
