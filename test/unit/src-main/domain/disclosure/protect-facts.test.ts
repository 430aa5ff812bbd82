import { beforeAll, describe, expect, it } from 'vitest';
import {
  type GateAnswer,
  gateTables,
  type TableWithBasis,
} from '../../../../../src-main/domain/disclosure/gate-tables.ts';
import type { Release } from '../../../../../src-main/domain/disclosure/earlier-releases.ts';
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

describe('protect facts', () => {
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
