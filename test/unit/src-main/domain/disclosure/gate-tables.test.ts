import { describe, expect, it } from 'vitest';
import type { Release } from '../../../../../src-main/domain/disclosure/earlier-releases.ts';
import {
  type CellBasis,
  type Fact,
  NO_PERSONS,
  type SumOfFacts,
} from '../../../../../src-main/domain/disclosure/facts.ts';
import {
  type GateAnswer,
  gateTables,
  type TableWithBasis,
} from '../../../../../src-main/domain/disclosure/gate-tables.ts';

function gate(tables: readonly TableWithBasis[], earlier: readonly Release[]): GateAnswer {
  return gateTables(tables, { minimum: 5, earlier });
}

/** A table of one row whose cells tell what the bases say. */
function oneRow(
  facts: readonly Fact[],
  cells: readonly Omit<CellBasis, 'row' | 'column'>[],
  sums: readonly SumOfFacts[] = [],
): TableWithBasis {
  const columns = cells.map((_, index) => ({ id: `c${index}`, header: [`${index}`] }));
  return {
    basis: { facts, sums, cells: cells.map((cell, i) => ({ ...cell, row: 'r', column: `c${i}` })) },
    doc: {
      id: 'one',
      number: '1',
      title: 'One row',
      language: 'en',
      columns,
      rows: [
        {
          id: 'r',
          label: 'Row',
          cells: cells.map(() => ({ kind: 'number', value: 0.5, digits: 1 })),
          ruleAbove: false,
        },
      ],
      notes: ['Note: as it was.'],
    },
  };
}

const fact = (key: string, count: number, more: Partial<Fact> = {}): Fact => ({
  key,
  count,
  isPublic: false,
  ...more,
});
const rulesOf = (answer: GateAnswer): string[] => answer.findings.map(({ rule }) => rule);

describe('gate tables', () => {
  it.each([
    ['mean', 4, 'small-count'],
    ['model', 4, 'small-count'],
    ['share', 4, 'small-count'],
    ['extreme', 1700, 'extreme'],
    ['percentile', 4, 'percentile'],
  ] as const)('withholds a %s of %i persons as %s', (kind, count, rule) => {
    const answer = gate([oneRow([fact('a', count)], [{ facts: ['a'], kind }])], []);
    expect(answer.docs[0]?.rows[0]?.cells).toEqual([{ kind: 'withheld', reason: rule }]);
    expect(rulesOf(answer)).toContain(rule);
    expect(answer.docs[0]?.notes).toEqual([
      'Note: as it was.',
      '– : withheld, so that nobody can be recognised (the limit is 5 persons).',
    ]);
  });

  it('replaces the figures of a note that tell of what is withheld', () => {
    const table = oneRow([fact('few', 2)], [{ facts: ['few'], kind: 'count' }]);
    const phrases = [{ text: 'χ²(3) = 4.2', facts: ['few'] }];
    const doc = { ...table.doc, notes: ['Note: Even (χ²(3) = 4.2).'] };
    const { docs } = gate([{ doc, basis: { ...table.basis, phrases } }], []);
    expect(docs[0]?.notes[0]).toBe('Note: Even (–).');
  });

  it('withholds a mean that two persons make most of, and a number without a basis', () => {
    const facts = [fact('a', 40)];
    const mean: Omit<CellBasis, 'row' | 'column'> = { facts: ['a'], kind: 'mean' };
    const dominated = oneRow(facts, [{ ...mean, largestTwoShare: 0.9 }, mean]);
    expect(rulesOf(gate([dominated], []))).toEqual(['dominance']);
    const { basis, doc } = oneRow(facts, [mean, mean]);
    const forgotten = { doc, basis: { ...basis, cells: basis.cells.slice(0, 1) } };
    expect(rulesOf(gate([forgotten], []))).toEqual(['no-basis']);
  });

  it('leaves alone what rests on no person, on public figures, or on enough persons', () => {
    const { doc } = oneRow([], [{ facts: [], kind: 'mean' }]);
    expect(gate([{ doc, basis: NO_PERSONS }], []).docs).toEqual([doc]);
    const open = oneRow(
      [fact('seats', 3, { isPublic: true }), fact('a', 5)],
      [
        { facts: ['seats'], kind: 'extreme' },
        { facts: ['a', 'seats'], kind: 'share' },
      ],
    );
    expect(gate([open], []).docs).toEqual([open.doc]);
  });

  it('withholds a second cell where the total would give the first away', () => {
    const facts = [fact('all', 60), fact('few', 2), fact('some', 18), fact('many', 40)];
    const table = oneRow(
      facts,
      facts.map(({ key }) => ({ facts: [key], kind: 'count' })),
      [{ total: 'all', parts: ['few', 'some', 'many'] }],
    );
    const answer = gate([table], []);
    expect(answer.docs[0]?.rows[0]?.cells.map(({ kind }) => kind)).toEqual([
      'number',
      'withheld',
      'withheld',
      'number',
    ]);
    expect(answer.findings.map(({ rule, count }) => [rule, count])).toEqual([
      ['small-count', 2],
      ['complement', 18],
    ]);
    expect(answer.release.open).toEqual(['all', 'many']);
    expect(answer.whole.open).toEqual(['all', 'few', 'some', 'many']);
  });

  it('says which small count public figures give away, whatever is withheld', () => {
    const facts = [fact('seats', 3, { isPublic: true }), fact('yes', 2), fact('no', 1)];
    const answer = gate(
      [
        oneRow(
          facts,
          [{ facts: ['yes'], kind: 'count' }],
          [{ total: 'seats', parts: ['yes', 'no'] }],
        ),
      ],
      [],
    );
    expect(rulesOf(answer)).toEqual(['small-count', 'exposed', 'exposed']);
  });

  it('flags empty cells, whole groups and small losses, which leave as they are', () => {
    const table = oneRow(
      [fact('all', 20), fact('yes', 20), fact('no', 0), fact('lost', 2, { isLoss: true })],
      [
        { facts: ['all'], kind: 'count' },
        { facts: ['yes', 'all'], kind: 'share' },
        { facts: ['no', 'all'], kind: 'share' },
      ],
      [{ total: 'all', parts: ['yes', 'no'] }],
    );
    const answer = gate([table], []);
    expect(answer.docs).toEqual([table.doc]);
    expect(rulesOf(answer)).toEqual(['zero', 'whole-group', 'small-loss']);
  });

  it('knows what left before, also where the data have changed since', () => {
    const keys = ['', 'party=few', 'party=many'].map((met) => `rows|2019|${met}`);
    const [all = '', few = '', many = ''] = keys;
    const sums = [{ total: all, parts: [few, many] }];
    const count = (key: string) => ({ facts: [key], kind: 'count' as const });
    const old = oneRow([fact(all, 43), fact(few, 3), fact(many, 40)], [count(all)], sums);
    const before = gate([old], []).release;
    const again = oneRow([fact(few, 3), fact(many, 40)], [count(many)]);
    // With the total that left, the many would give the few away; one person more does not help.
    expect(rulesOf(gate([again], [before]))).toEqual(['complement']);
    const later = oneRow([fact(few, 3), fact(many, 41)], [count(many)]);
    expect(rulesOf(gate([later], [before]))).toEqual(['complement']);
    expect(rulesOf(gate([later], []))).toEqual([]);
    const small = oneRow([fact(few, 3)], [count(few)]);
    const out = gate([small], [gate([small], []).whole]);
    expect(rulesOf(out)).toEqual(['small-count', 'already-out']);
  });

  it('sees that a party’s respondents are nearly its rows in the panel', () => {
    const count = (key: string) => ({ facts: [key], kind: 'count' as const });
    const rows = oneRow(
      [fact('rows|*|party=D', 17), fact('rows|2019|party=D', 1), fact('rows|2023|party=D', 16)],
      [count('rows|*|party=D')],
      [{ total: 'rows|*|party=D', parts: ['rows|2019|party=D', 'rows|2023|party=D'] }],
    );
    const list = oneRow(
      [fact('respondents|2023|list-party=D', 15)],
      [count('respondents|2023|list-party=D')],
    );
    const second = { ...list, doc: { ...list.doc, id: 'two' } };
    expect(gate([rows], []).findings).toEqual([]);
    expect(gate([second], []).findings).toEqual([]);
    expect(rulesOf(gate([rows, second], []))).toEqual(['complement']);
  });
});
