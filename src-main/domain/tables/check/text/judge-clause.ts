/** Which claims of one clause do the tables contradict? */
import type { CheckFinding } from '../../../../../shared/contract/checker.ts';
import type { JudgedTable } from '../judged-table.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { Claim, PlacedClaim } from './claim.ts';
import { readClaims } from './claims.ts';
import { judgeCounts, judgeRepeated } from './judge-counts.ts';
import { type Contradiction, judgeNumbers, judgePValue, printed } from './judge-numbers.ts';
import { judgeDirection, judgeNoVariation, judgeSignificance } from './judge-words.ts';
import { spottedCells, type Spotted } from './spotted-cells.ts';
import type { Place, Scope } from './text-scope.ts';

export interface TextCheck {
  /** Claims on numbers, significance, direction and counts that could be held against a table. */
  readonly claims: number;
  readonly findings: readonly CheckFinding[];
}

interface ClauseInput {
  readonly clause: string;
  /** The clauses before it in its sentence. */
  readonly earlier: string;
  readonly scope: Scope;
  readonly tables: readonly JudgedTable[];
  /** Variables that the clause means by `poster`. */
  readonly posts: readonly string[];
}

/** „men ikke i model IV": the predicate of the clause before, denied. */
const ELLIPSIS = /^(?:men|but|dog|though)?\s*(?:ikke|not)\s+(?:i|in|for)\b/i;
const ASSOCIATION =
  /sammenhæng|korrel|betydning|effekt|hænger|forbundet|blandt|hos|associ|correl|effect|relat|linked|among/i;
const COEFFICIENT = /koefficient|coefficient|estimat|fortegn|\bsign\b/i;
const PASSAGE_CHARACTERS = 240;

/** Every claim of the clause that can be held against a cell or count, and what contradicts it. */
export function judgeClause(input: ClauseInput): TextCheck {
  const { clause, earlier, scope, tables } = input;
  const claims = ELLIPSIS.test(clause) ? deniedClaims(earlier) : readClaims(clause);
  const numbers = numberFindings(input, claims);
  const others = claims
    .filter(({ claim }) => claim.kind !== 'number' && claim.kind !== 'count')
    .map((claim) => claimFindings(input, claim, claims));
  const counts = countFindings(input, claims);
  const judged = [numbers, ...others, ...counts].flatMap((found) =>
    found === null ? [] : [found],
  );
  const findings = judged.flat();
  const isUnread = findings.length === 0 && judged.length === 0 && isUnreadable(scope, claims);
  const place = { table: tables[scope.places?.[0]?.table ?? 0]?.table.name ?? '' };
  const unread = isUnread
    ? [{ ...place, rule: 'text-unreadable', rows: [], columns: [], facts: {} }]
    : [];
  const passage = passageOf(clause);
  return {
    claims: judged.length,
    findings: [...findings, ...unread].map((finding) => ({ ...finding, passage })),
  };
}

function deniedClaims(earlier: string): PlacedClaim[] {
  return readClaims(earlier).flatMap(({ claim, at }) =>
    claim.kind === 'significance'
      ? [{ claim: { ...claim, isSignificant: !claim.isSignificant }, at }]
      : [],
  );
}

/** A number or a significance of a table, and no telling of which cell. */
function isUnreadable({ places, isNamed }: Scope, claims: readonly PlacedClaim[]): boolean {
  if (places === null || !isNamed) return false;
  return claims.some(({ claim }) => claim.kind === 'number' || claim.kind === 'significance');
}

/** The clause's numbers, those of one variable together; null where none can be held against. */
function numberFindings(
  { scope, tables }: ClauseInput,
  claims: readonly PlacedClaim[],
): CheckFinding[] | null {
  const numbers = claims.flatMap(({ claim, at }) =>
    claim.kind === 'number'
      ? [{ part: claim.part, number: claim.number, row: rowAt(scope, at) }]
      : [],
  );
  if (scope.places === null || numbers.length === 0) return null;
  const groups = Map.groupBy(numbers, ({ part, row }) => `${part}:${row ?? ''}`);
  const judged = [...groups.values()].flatMap((group) => {
    const [{ part, row } = { part: 'estimate' as const, row: null }] = group;
    const spots = row === null ? [] : spottedCells(tables, scope.places ?? [], [row]);
    if (spots.length === 0) return [];
    const said: PrintedNumber[] = group.map(({ number }) => number);
    return [judgeNumbers(said, part, spots, scope.isNamed)];
  });
  return judged.length === 0 ? null : findingsOf(tables, judged.flat());
}

/** The variable named last before the place, else first after it, else before the clause. */
function rowAt({ rows, rowsBefore }: Scope, at: number): string | null {
  const before = rows.findLast(({ start }) => start <= at);
  return (before ?? rows[0])?.label ?? rowsBefore.at(-1) ?? null;
}

function claimFindings(
  input: ClauseInput,
  { claim, at }: PlacedClaim,
  claims: readonly PlacedClaim[],
): CheckFinding[] | null {
  const { scope, tables } = input;
  if (claim.kind === 'invariant-controls') {
    return [
      {
        rule: 'text-invariant-controls',
        table: tables[0]?.table.name ?? '',
        rows: [],
        columns: [],
        facts: {},
      },
    ];
  }
  if (claim.kind === 'repeated') {
    return judgeRepeated(
      claim.value,
      tables.map(({ table }) => table),
      scope.places,
    );
  }
  if (scope.places === null) return null;
  const rows = rowsOf(input, claim, at);
  const places = claim.kind === 'no-variation' ? onlyFixed(tables, scope.places) : scope.places;
  const judged = rows.flatMap((row) => {
    const spots = spottedCells(tables, places, [row]);
    return spots.length === 0 ? [] : [judgeSpots(input, claim, spots, claims)];
  });
  return judged.length === 0 ? null : findingsOf(tables, judged.flat());
}

/** The clause's variables, else those of the clauses before. */
function rowsOf({ scope, posts }: ClauseInput, claim: Claim, at: number): readonly string[] {
  if (claim.kind === 'p-value') {
    const row = rowAt(scope, at);
    return row === null ? [] : [row];
  }
  const named = [...new Set(scope.rows.map(({ label }) => label))];
  const own = named.length > 0 ? named : scope.rowsBefore;
  return claim.kind === 'no-variation' ? [...new Set([...own, ...posts])] : own;
}

function judgeSpots(
  { clause, earlier, scope }: ClauseInput,
  claim: Claim,
  spots: readonly Spotted[],
  claims: readonly PlacedClaim[],
): Contradiction[] {
  const { isUniversal, isNamed } = scope;
  const quantifier = isUniversal || isNamed ? 'each' : 'any';
  if (claim.kind === 'p-value') return judgePValue(claim, spots, isNamed);
  if (claim.kind === 'significance') return judgeSignificance(claim, spots, quantifier);
  if (claim.kind === 'no-variation') return judgeNoVariation(spots);
  if (claim.kind !== 'direction') return [];
  const isDenied = claims.some(({ claim: one }) => one.kind === 'significance');
  const words = `${earlier} ${clause}`;
  const isAssociation = !isDenied && ASSOCIATION.test(words) && !COEFFICIENT.test(words);
  return judgeDirection({ sign: claim.sign, isAssociation, isUniversal }, spots, quantifier);
}

function onlyFixed(tables: readonly JudgedTable[], places: readonly Place[]): Place[] {
  return places.map(({ table, columns }) => ({
    table,
    columns: columns.filter(
      (column) => tables[table]?.table.columns[column]?.estimator === 'fixed',
    ),
  }));
}

function countFindings(
  { scope, tables }: ClauseInput,
  claims: readonly PlacedClaim[],
): CheckFinding[][] {
  const { places, isNamed, isNamedHere } = scope;
  if (places === null || !isNamedHere) return [];
  const own = tables.map(({ table }) => table);
  return (['observations', 'groups'] as const).flatMap((of) => {
    const values = claims.flatMap(({ claim }) =>
      claim.kind === 'count' && claim.of === of ? [claim.value] : [],
    );
    return values.length === 0 ? [] : [judgeCounts(values, of, own, { places, isNamed })];
  });
}

/** One finding a table and row, with all its columns. */
function findingsOf(
  tables: readonly JudgedTable[],
  contradictions: readonly Contradiction[],
): CheckFinding[] {
  return contradictions.flatMap(({ rule, spots, shows, facts }) =>
    [...Map.groupBy(spots, ({ table, row }) => `${table}:${row}`).values()].map((group) => {
      const [{ table, row } = { table: 0, row: 0 }] = group;
      const own = tables[table]?.table;
      const texts = group.map((spot) =>
        shows === 'cell' ? spot.judged.cell.text : printed(spot, shows).text,
      );
      return {
        rule,
        table: own?.name ?? '',
        rows: [own?.rows[row]?.label ?? ''],
        columns: group.map(({ column }) => own?.columns[column]?.label ?? ''),
        facts: { ...facts, printed: [...new Set(texts)].join('; ') },
      };
    }),
  );
}

function passageOf(clause: string): string {
  const text = clause.trim();
  return text.length <= PASSAGE_CHARACTERS ? text : `${text.slice(0, PASSAGE_CHARACTERS)}…`;
}
