import { beforeAll, describe, expect, it } from 'vitest';
import {
  type GateAnswer,
  gateTables,
  type TableWithBasis,
} from '../../../../../src-main/domain/disclosure/gate-tables.ts';
import type { Release } from '../../../../../src-main/domain/disclosure/earlier-releases.ts';
import {
  type CellBasis,
  type Fact,
  NO_PERSONS,
  type SumOfFacts,
} from '../../../../../src-main/domain/disclosure/facts.ts';
import { WRITERS } from '../../../../../src-main/writers/index.ts';
import { READ_BACK, tidyLines } from '../../writers/support/read-back.ts';
import { possibleRanges, type Reading } from './support/attack.ts';
import { conditionsOf, crossTable, drawPersons, type Variable } from './support/random-tables.ts';

const MINIMUM = 5;
const TABLES = 200;
const SLOW_MS = 300_000;

/** Tables that leave together or one after the other, and what the gate says of each step. */
interface Study {
  readonly size: number;
  readonly tables: readonly TableWithBasis[];
  readonly answers: readonly GateAnswer[];
  readonly variables: readonly Variable[];
}

/** From 100 to 2,400 persons; pairs of tables: crossed, filtered and nested, at once or in turn. */
function drawStudy(index: number): Study {
  const size = 100 + Math.round((2300 * index) / (TABLES / 2 - 1));
  const persons = drawPersons(size, `disclosure-${index}`);
  const first = crossTable(persons, { id: '1', rows: 'party', columns: 'gender', filter: {} });
  const second =
    index % 2 === 0
      ? crossTable(persons, { id: '2', rows: 'party', columns: 'region', filter: {} })
      : crossTable(persons, { id: '2', rows: 'party', columns: 'gender', filter: { again: 1 } });
  const variables: Variable[] = ['party', 'gender', index % 2 === 0 ? 'region' : 'again'];
  const tables = [first, second];
  if (index % 3 > 0) {
    return { size, tables, variables, answers: [gate(tables, [])] };
  }
  const before = gate([first], []);
  return { size, tables, variables, answers: [before, gate([second], [before.release])] };
}

function gate(tables: readonly TableWithBasis[], earlier: readonly Release[]): GateAnswer {
  return gateTables(tables, { minimum: MINIMUM, earlier });
}

/** The counts that the gated tables still print. */
function readingsOf({ tables, answers }: Study): Reading[] {
  const docs = answers.flatMap((answer) => answer.docs);
  return tables.flatMap(({ basis, doc }) => {
    const gated = docs.find(({ id }) => id === doc.id);
    return basis.cells.flatMap(({ row, column, facts, kind }) => {
      const place = doc.columns.findIndex(({ id }) => id === column);
      const cell = gated?.rows.find(({ id }) => id === row)?.cells[place];
      if (kind !== 'count' || cell?.kind !== 'count') return [];
      return [{ conditions: conditionsOf(facts[0] ?? ''), count: cell.value }];
    });
  });
}

function smallGroups({ tables }: Study): string[] {
  const facts = tables.flatMap(({ basis }) => basis.facts);
  return [
    ...new Set(facts.flatMap(({ key, count }) => (count > 0 && count < MINIMUM ? [key] : []))),
  ];
}

describe('gate tables', () => {
  let studies: readonly Study[] = [];
  beforeAll(() => {
    studies = Array.from({ length: TABLES / 2 }, (_, index) => drawStudy(index));
  }, SLOW_MS);

  it(
    'lets no small group be worked out from 200 random tables to within the minimum',
    async () => {
      let hidden = 0;
      for (const study of studies) {
        const groups = smallGroups(study);
        const ranges = await possibleRanges(
          groups.map(conditionsOf),
          readingsOf(study),
          study.variables,
          MINIMUM,
        );
        const narrow = groups.filter((_, place) => {
          const { low, high } = ranges[place] ?? { low: 0, high: 0 };
          return high - low < MINIMUM;
        });
        expect({ size: study.size, narrow }).toEqual({ size: study.size, narrow: [] });
        hidden += groups.length;
      }
      expect(hidden).toBeGreaterThan(500);
    },
    SLOW_MS,
  );

  it('is needed: without complementary cells most small groups would be known', async () => {
    const study = studies[20];
    if (!study) throw new Error('a study was drawn');
    const small = new Set(smallGroups(study));
    const readings = study.tables.flatMap(({ basis }) =>
      basis.facts.flatMap(({ key, count }) =>
        small.has(key) ? [] : [{ conditions: conditionsOf(key), count }],
      ),
    );
    const groups = [...small].map(conditionsOf);
    const ranges = await possibleRanges(groups, readings, study.variables, MINIMUM);
    const known = ranges.filter(({ low, high }) => high - low < MINIMUM);
    expect(known.length).toBeGreaterThan(groups.length / 2);
  });

  it('keeps most of what a large study prints', () => {
    const { tables, answers } = studies[40] ?? { tables: [], answers: [] };
    const cells = tables.flatMap(({ basis }) => basis.cells).length;
    const withheld = answers.flatMap(({ findings }) =>
      findings.filter(({ action }) => action === 'withheld'),
    ).length;
    expect(withheld).toBeGreaterThan(0);
    expect(withheld / cells).toBeLessThan(0.25);
  });

  it.each(WRITERS.map(({ id }) => id))(
    'prints no count below the minimum in any %s file',
    async (id) => {
      const writer = WRITERS.find((one) => one.id === id);
      for (const { answers } of studies.filter((_, index) => index % 20 === 1)) {
        const docs = answers.flatMap((answer) => answer.docs);
        const { bytes } = (await writer?.write(docs)) ?? { bytes: new Uint8Array() };
        const cells = tidyLines(READ_BACK[id]?.(bytes) ?? []).flatMap((line) => line.slice(1));
        const small = cells.filter((text) => /^[1-4]$/.test(text.trim()));
        const dashes = cells.filter((text) => text.trim() === '–');
        const withheld = answers.flatMap(({ findings }) =>
          findings.filter(({ action }) => action === 'withheld'),
        );
        expect(small).toEqual([]);
        expect(dashes).toHaveLength(withheld.length);
      }
    },
    SLOW_MS,
  );
});

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

describe('rules of the gate', () => {
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
    const sums = [{ total: 'all', parts: ['few', 'many'] }];
    const count = (key: string) => ({ facts: [key], kind: 'count' as const });
    const old = oneRow([fact('all', 43), fact('few', 3), fact('many', 40)], [count('all')], sums);
    const before = gate([old], []).release;
    const again = oneRow([fact('few', 3), fact('many', 40)], [count('many')]);
    // With the total that left, the many would give the few away.
    expect(rulesOf(gate([again], [before]))).toEqual(['complement']);
    const later = oneRow([fact('few', 3), fact('many', 41)], [count('many')]);
    expect(rulesOf(gate([later], [before]))).toEqual([]);
    const { whole } = gate([oneRow([fact('few', 3)], [count('few')])], []);
    const out = gate([oneRow([fact('few', 3)], [count('few')])], [whole]);
    expect(rulesOf(out)).toEqual(['small-count', 'already-out']);
  });
});
