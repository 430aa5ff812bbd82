/** Can the printed numbers of observations and groups stand beside each other? */
import type { CheckFinding } from '../../../../shared/contract/checker.ts';
import type { PrintedColumn, PrintedTable } from './printed-table.ts';
import { captionOf, isTwoWaveTime } from './printed-words.ts';

interface CountedColumn extends PrintedColumn {
  readonly observations: number;
  readonly groups: number;
  readonly index: number;
}

type Rule = (table: PrintedTable, columns: readonly CountedColumn[]) => CountMiss[];

interface CountMiss {
  readonly rule: string;
  readonly columns: readonly PrintedColumn[];
  readonly facts: Readonly<Record<string, number>>;
}

const RULES: readonly Rule[] = [
  moreGroupsThanObservations,
  notTwoPerGroup,
  differentSamples,
  moreThanRandomAllows,
];

/** What the counts of one table contradict. */
export function countFindings(table: PrintedTable): CheckFinding[] {
  const counted = table.columns.flatMap((column, index) =>
    column.observations === null || column.groups === null
      ? []
      : [{ ...column, observations: column.observations, groups: column.groups, index }],
  );
  const misses = [...RULES.flatMap((rule) => rule(table, counted)), ...risingCounts(table)];
  const rows = [table.observationLabel, table.groupLabel].filter((label) => label !== null);
  return misses.map(({ rule, columns, facts }) => ({
    rule,
    table: table.name,
    rows: rule === 'count-rises' ? rows.slice(0, 1) : rows,
    columns: columns.map(({ label }) => label),
    facts,
  }));
}

function moreGroupsThanObservations(
  _: PrintedTable,
  columns: readonly CountedColumn[],
): CountMiss[] {
  return columns
    .filter(({ observations, groups }) => groups > observations)
    .map((column) => ({ rule: 'count-groups', columns: [column], facts: factsOf(column) }));
}

/** In two waves nobody has more than two rows, and fixed effects use those with both. */
function notTwoPerGroup(table: PrintedTable, columns: readonly CountedColumn[]): CountMiss[] {
  const fixed = columns.filter(({ estimator }) => estimator === 'fixed');
  const isTwoWave =
    table.rows.some(({ label }) => isTwoWaveTime(label)) ||
    (fixed.length > 1 && fixed.some(({ observations, groups }) => observations === 2 * groups));
  if (!isTwoWave) return [];
  return columns.flatMap((column) => {
    const { observations, groups, estimator } = column;
    if (observations > 2 * groups) {
      return [{ rule: 'count-two-waves', columns: [column], facts: factsOf(column) }];
    }
    // Kept singletons give fixed effects the random effects' counts.
    const keepsSingletons = columns.some(
      (other) =>
        other.estimator !== 'fixed' &&
        other.observations === observations &&
        other.groups === groups,
    );
    if (estimator !== 'fixed' || observations === 2 * groups || keepsSingletons) return [];
    return [{ rule: 'count-two-waves-fixed', columns: [column], facts: factsOf(column) }];
  });
}

const SAMPLE_IN_NOTE =
  /(?:samme|fælles) (?:stikprøve|observationer|svar|rækker)|svar, der også har|(?:same|common) (?:sample|observations|answers)|answers that (?:also )?have all|complete on all variables/i;

/** Models under one caption are taken to use one sample: the repeated persons are then the same. */
function differentSamples(table: PrintedTable, columns: readonly CountedColumn[]): CountMiss[] {
  if (SAMPLE_IN_NOTE.test(table.notes.join(' '))) return [];
  return columns.flatMap((one) =>
    columns.flatMap((other) => {
      const caption = captionOf(one.header);
      const isPair =
        one.estimator === 'random' &&
        other.estimator === 'fixed' &&
        caption !== '' &&
        caption === captionOf(other.header);
      const repeats = one.observations - one.groups;
      const otherRepeats = other.observations - other.groups;
      const isSingletons = other.observations === one.observations;
      if (!isPair || isSingletons || repeats === otherRepeats) return [];
      const facts = { repeats, otherRepeats };
      return [{ rule: 'count-common-sample', columns: [one, other], facts }];
    }),
  );
}

/** Fixed effects cannot have more groups than random effects has repeated persons, at most. */
function moreThanRandomAllows(_: PrintedTable, columns: readonly CountedColumn[]): CountMiss[] {
  const random = columns.filter(({ estimator }) => estimator === 'random');
  if (random.length === 0) return [];
  const most = Math.max(...random.map(({ observations, groups }) => observations - groups));
  return columns
    .filter(
      ({ estimator, groups, observations }) =>
        estimator === 'fixed' && groups > most && observations > groups && isDropped(observations),
    )
    .map((column) => ({
      rule: 'count-fixed-groups',
      columns: [column],
      facts: { groups: column.groups, repeats: most },
    }));

  function isDropped(observations: number): boolean {
    return random.every((column) => column.observations !== observations);
  }
}

/** More controls cannot give more observations with the same estimator. */
function risingCounts(table: PrintedTable): CountMiss[] {
  return table.columns.flatMap((small, at) =>
    table.columns.flatMap((large, index) => {
      if (small.observations === null || large.observations === null || at === index) return [];
      const isNested = small.estimator === large.estimator && holdsMore(table, at, index);
      if (!isNested || large.observations <= small.observations) return [];
      const facts = { observations: small.observations, otherObservations: large.observations };
      return [{ rule: 'count-rises', columns: [small, large], facts }];
    }),
  );
}

/** Does a column hold every row of the other, and more? */
function holdsMore(table: PrintedTable, small: number, large: number): boolean {
  const has = (column: number) => (row: PrintedTable['rows'][number]) =>
    row.cells[column]?.kind !== 'empty' && row.cells[column] !== undefined;
  const inSmall = table.rows.filter(has(small));
  const inLarge = table.rows.filter(has(large));
  return inSmall.every(has(large)) && inLarge.length > inSmall.length;
}

function factsOf({ observations, groups }: CountedColumn): Record<string, number> {
  return { observations, groups };
}
