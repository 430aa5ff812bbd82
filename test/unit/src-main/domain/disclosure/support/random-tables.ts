import type {
  CellBasis,
  Fact,
  SumOfFacts,
} from '../../../../../../src-main/domain/disclosure/facts.ts';
import { factKey } from '../../../../../../src-main/domain/disclosure/facts.ts';
import type { TableWithBasis } from '../../../../../../src-main/domain/disclosure/gate-tables.ts';
import { createRandom } from '../../../../../../src-main/domain/replication/twin/random.ts';

/** What is known of a person; every variable's levels are numbered. */
export type Person = Readonly<Record<string, number>>;
export type Conditions = Readonly<Record<string, number>>;

/** Levels of each variable: some parties and regions are much larger than others. */
export const LEVELS = { party: 12, gender: 2, region: 5, again: 2 } as const;
export type Variable = keyof typeof LEVELS;
const VARIABLES: readonly Variable[] = ['party', 'gender', 'region', 'again'];

/** So many persons, drawn with a seed. */
export function drawPersons(count: number, seed: string): readonly Person[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      VARIABLES.map((name) => [name, Math.floor(LEVELS[name] * random() ** 1.7)] as const),
    ),
  );
}

export function isIn(person: Person, conditions: Conditions): boolean {
  return Object.entries(conditions).every(([name, level]) => person[name] === level);
}

/** Every combination of levels, as conditions. */
export function combinations(variables: readonly Variable[]): readonly Conditions[] {
  return variables.reduce<readonly Conditions[]>(
    (all, name) => all.flatMap((one) => levelsOf(name).map((level) => ({ ...one, [name]: level }))),
    [{}],
  );
}

interface Cross {
  readonly id: string;
  readonly rows: Variable;
  readonly columns: Variable;
  /** Only these persons are in the table. */
  readonly filter: Conditions;
}

/** A table of counts with its margins, and a column of means of what only the builder knows. */
export function crossTable(persons: readonly Person[], cross: Cross): TableWithBasis {
  const { id, rows, columns, filter } = cross;
  const facts = new Map<string, Fact>();
  const factOf = (conditions: Conditions): string =>
    groupFact(persons, { ...filter, ...conditions }, facts);
  const lines: readonly Conditions[] = [{}, ...levelsOf(rows).map((level) => ({ [rows]: level }))];
  const fields: readonly Conditions[] = [
    {},
    ...levelsOf(columns).map((level) => ({ [columns]: level })),
  ];
  const cells: CellBasis[] = [];
  const sums: SumOfFacts[] = [];
  for (const [r, line] of lines.entries()) {
    const [total = '', ...parts] = fields.map((field) => factOf({ ...line, ...field }));
    sums.push({ total, parts });
    for (const [c, key] of [total, ...parts].entries()) {
      cells.push({ row: `r${r}`, column: `c${c}`, facts: [key], kind: 'count' });
    }
    cells.push({ row: `r${r}`, column: 'mean', facts: [total], kind: 'mean' });
  }
  for (const field of fields) {
    const [total = '', ...parts] = lines.map((line) => factOf({ ...line, ...field }));
    sums.push({ total, parts });
  }
  // What a filtered table leaves out is a group of its own, though no cell prints it.
  for (const name of VARIABLES.filter((one) => filter[one] !== undefined)) {
    for (const line of lines) {
      const parts = levelsOf(name).map((level) => factOf({ ...line, [name]: level }));
      sums.push({ total: groupFact(persons, line, facts), parts });
    }
  }
  return {
    basis: { facts: [...facts.values()], sums, cells },
    doc: {
      id,
      number: id,
      title: `${rows} × ${columns}`,
      language: 'da',
      columns: [
        ...fields.map((_, c) => ({ id: `c${c}`, header: [c === 0 ? 'I alt' : `kolonne ${c}`] })),
        { id: 'mean', header: ['Gennemsnit'] },
      ],
      rows: lines.map((line, r) => ({
        id: `r${r}`,
        label: r === 0 ? 'I alt' : `række ${r}`,
        cells: [
          ...fields.map((field) => ({
            kind: 'count' as const,
            value: facts.get(keyOf({ ...filter, ...line, ...field }))?.count ?? 0,
          })),
          { kind: 'number' as const, value: 0.5 + r / 100, digits: 2 },
        ],
        ruleAbove: false,
      })),
      notes: [],
    },
  };
}

/** Counts a group once, and tells its key. */
function groupFact(
  persons: readonly Person[],
  conditions: Conditions,
  facts: Map<string, Fact>,
): string {
  const key = keyOf(conditions);
  const count = persons.filter((person) => isIn(person, conditions)).length;
  facts.set(key, { key, count, isPublic: false });
  return key;
}

/** The conditions of a group by its key. */
export function conditionsOf(key: string): Conditions {
  const [, , met = ''] = key.split('|');
  const pairs = met.split('&').filter((one) => one !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', level] = pair.split('=');
      return [name, Number(level)] as const;
    }),
  );
}

function keyOf(conditions: Conditions): string {
  const texts = Object.entries(conditions).map(([name, level]) => [name, String(level)] as const);
  return factKey('respondents', null, Object.fromEntries(texts));
}

function levelsOf(name: Variable): readonly number[] {
  return [...Array(LEVELS[name]).keys()];
}
