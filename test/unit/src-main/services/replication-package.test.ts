import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleStudyPanel } from '../../../../src-main/domain/pipeline/stages.ts';
import { createEstimator } from '../../../../src-main/jobs/estimator.ts';
import {
  replicationPackage,
  type ReplicationPackage,
  type ReplicationStudy,
} from '../../../../src-main/services/replication-package.ts';
import { sha256 } from '../../../../src-main/services/sha256.ts';
import { computeSample } from '../../../fixtures/compute-sample.ts';
import { checkDo } from '../domain/replication/scripts/support/check-do.ts';

const estimator = createEstimator();
const reason = 'Efterprøvning hos tidsskriftet';
let study: ReplicationStudy;
let twin: ReplicationPackage;
let none: ReplicationPackage;
let real: ReplicationPackage;

beforeAll(async () => {
  const { document, outputOf, fits } = await computeSample();
  study = {
    document,
    frame: outputOf(assembleStudyPanel),
    estimateOf: (set, column) => fits.get(set)?.get(column)?.estimate ?? null,
  };
  twin = await build({ kind: 'synthetic' });
  none = await build({ kind: 'none' });
  real = await build({ kind: 'real', reason });
}, 120_000);

afterAll(() => estimator.cancel());

async function build(
  rows: Parameters<typeof replicationPackage>[1]['rows'],
): Promise<ReplicationPackage> {
  const made = await replicationPackage(study, { rows, language: 'da' }, estimator);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function fileOf({ files }: ReplicationPackage, name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`${name} is not in the package`);
  return file.content;
}

/** Rows of the data without the person's number. */
const valuesOf = (made: ReplicationPackage): string[] =>
  fileOf(made, 'data.csv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(line.indexOf(',') + 1));

interface Expected {
  readonly model: string;
  readonly observations: number;
  readonly persons: number;
  readonly coefficients: readonly { term: string; estimate: number; standardError: number }[];
}

const expectedOf = (made: ReplicationPackage): Expected[] =>
  (JSON.parse(fileOf(made, 'expected.json')) as { models: Expected[] }).models;

describe('a replication package of the sample study', () => {
  test('covers all eight columns on the twin and on the real rows', () => {
    for (const made of [twin, real]) {
      expect(made).toMatchObject({ models: 8, notFitted: [], notInStata: [] });
    }
  });

  test('has a twin with the samples of the study, column by column', () => {
    const counts = (made: ReplicationPackage) =>
      expectedOf(made).map(({ model, observations, persons }) => [model, observations, persons]);
    expect(counts(twin)).toEqual(counts(real));
  });

  test('has no row of the study in the twin', () => {
    const observed = new Set(valuesOf(real));
    expect(valuesOf(twin)).toHaveLength(observed.size);
    expect(valuesOf(twin).filter((row) => observed.has(row))).toEqual([]);
  });

  test('has a twin whose standard errors are near the study’s in every printed cell', () => {
    const printed = new Map(
      study.document.plan.tables.map(({ modelSet, rows }) => [
        modelSet,
        new Set(rows.map((id) => id.replaceAll('-', '_'))),
      ]),
    );
    let cells = 0;
    expectedOf(real).forEach(({ model, coefficients }, place) => {
      const others = expectedOf(twin)[place]?.coefficients ?? [];
      for (const { term, standardError } of coefficients) {
        if (!printed.get(model.split('-')[0] ?? '')?.has(term)) continue;
        const other = others.find((coefficient) => coefficient.term === term)?.standardError ?? 0;
        const limit = term === 'socr' ? 1.1 : 1.25;
        expect(Math.abs(Math.log(other / standardError)), `${model} ${term}`).toBeLessThan(
          Math.log(limit),
        );
        cells += 1;
      }
    });
    expect(cells).toBe(48);
  });

  test('shows no category in the twin that fewer than five rows of the study have', () => {
    const levelsOf = (made: ReplicationPackage, name: string) => {
      const [header = '', ...rows] = fileOf(made, 'data.csv').trimEnd().split('\n');
      const place = header.split(',').indexOf(name);
      return Map.groupBy(
        rows.map((row) => row.split(',')[place] ?? ''),
        (level) => level,
      );
    };
    for (const name of ['party', 'region']) {
      const observed = levelsOf(real, name);
      for (const level of levelsOf(twin, name).keys()) {
        expect(observed.get(level)?.length ?? 0).toBeGreaterThanOrEqual(5);
      }
    }
  });

  test('says again in the twin what one variable says of another', () => {
    const [header = '', ...rows] = fileOf(twin, 'data.csv').trimEnd().split('\n');
    const place = (name: string) => header.split(',').indexOf(name);
    for (const row of rows.map((line) => line.split(','))) {
      const terms = row[place('terms')] ?? '';
      if (terms === '') continue;
      expect(row[place('first_term')]).toBe(terms === '1' ? '1' : '0');
    }
  });

  test('lets no name, address, file name or answer text out', () => {
    const { answer } = study.frame;
    expect(answer.length).toBeGreaterThan(1000);
    for (const made of [twin, real]) {
      const all = made.files.map(({ content }) => content).join('\n');
      expect(all).not.toMatch(/[\w.]+@[\w.]+\.dk/);
      expect(all).not.toContain('.xlsx');
      expect(JSON.parse(fileOf(made, 'plan.json'))).toMatchObject({ sources: [] });
    }
  });

  test('says why the real rows are there, and only then', () => {
    expect(fileOf(real, 'README.txt')).toContain(reason);
    expect(fileOf(twin, 'README.txt')).toContain('syntetisk tvilling');
  });

  test('lists the checksum of every other file, as sha256sum reads them', () => {
    const sums = fileOf(twin, 'SHA256SUMS').trimEnd().split('\n');
    const others = twin.files.filter(({ name }) => name !== 'SHA256SUMS');
    expect(sums).toEqual(others.map(({ name, content }) => `${sha256(content)}  ${name}`));
    const place = mkdtempSync(join(tmpdir(), 'panelvaerk-sums-'));
    for (const { name, content } of twin.files) writeFileSync(join(place, name), content);
    const { error, status } = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: place });
    // Windows and macOS have other names for it.
    expect(error === undefined ? status : 0).toBe(0);
    rmSync(place, { recursive: true });
  });

  test('tells without data what the tables print, and nothing that few persons set apart', () => {
    expect(none.files.map(({ name }) => name)).not.toContain('data.csv');
    expect(none.rows).toBe(0);
    const [first, full] = expectedOf(none);
    expect(first?.coefficients).toEqual(expectedOf(real)[0]?.coefficients);
    const withheld = full?.coefficients.filter(({ estimate }) => estimate === null) ?? [];
    expect(withheld.map(({ term }) => term)).toEqual(['party=11']);
    expect(fileOf(none, 'replicate.do')).not.toMatch(/check_term vision-II 11\.party/);
    expect(fileOf(none, 'README.txt')).toContain('færre end 5 personer');
    expect(fileOf(none, 'codebook.csv')).toMatch(/;?vision,vision,.*,"<5"/);
  });

  test('has a do-file that Stata would take as far as that can be told without it', () => {
    for (const made of [twin, real]) {
      const [header = ''] = fileOf(made, 'data.csv').split('\n');
      expect(checkDo(fileOf(made, 'replicate.do'), header.split(','))).toEqual([]);
    }
  });

  test('is the same package every time', async () => {
    expect((await build({ kind: 'synthetic' })).files).toEqual(twin.files);
  });

  test('knows products, logarithms, references and municipalities, and names what it cannot do', async () => {
    const [vision, ...others] = study.document.plan.modelSets;
    const [first] = vision?.columns ?? [];
    if (!vision || !first) throw new Error('the sample has models');
    const partOf = (variable: string, transform: 'none' | 'log' | 'centred') => ({
      variable,
      transform,
      reference: variable === 'region' ? 'Syddanmark' : null,
    });
    const terms = [
      'socr',
      { parts: [partOf('age', 'log')] },
      { parts: [partOf('socr', 'centred'), partOf('region', 'none')] },
    ];
    const columns = [
      { ...first, terms, covariance: 'cluster', cluster: 'municipality' as const },
      { ...first, id: 'X', covariance: 'cluster-cr2' },
      { ...first, id: 'Y', estimator: 'between', covariance: 'robust' },
      {
        ...first,
        id: 'Z',
        covariance: 'cluster',
        cluster: 'person-and-municipality' as const,
        varianceComponents: 'baltagi-chang' as const,
      },
      { ...first, id: 'W', estimator: 'pooled', covariance: 'robust', weights: 'log-population' },
      {
        ...first,
        id: 'D',
        estimator: 'first-difference',
        differenceConstant: 'with' as const,
      },
    ];
    const plan = { ...study.document.plan, modelSets: [{ ...vision, columns }, ...others] };
    const changed = {
      ...study,
      document: { ...study.document, plan },
      estimateOf: () => null,
    };
    const wish = { rows: { kind: 'synthetic' }, language: 'en' } as const;
    const made = await replicationPackage(changed, wish, estimator);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value).toMatchObject({
      models: 10,
      notFitted: ['vision-Y'],
      notInStata: ['vision-X'],
    });
    const named = expectedOf(made.value)[0]?.coefficients.map(({ term }) => term);
    expect(named).toEqual([
      'socr',
      'log(age)',
      ...[1, 2, 4, 5].map((code) => `c(socr)*region=${code}`),
      '(constant)',
    ]);
    expect(fileOf(made.value, 'data.csv')).toMatch(/^person,wave,municipality,vision,/);
    expect(fileOf(made.value, 'replicate.do')).toContain('vce(cluster municipality)');
    expect(fileOf(made.value, 'replicate.R')).toContain('not_fitted <- c("vision-Y")');
    expect(fileOf(made.value, 'README.txt')).toContain('only in R: Stata 14 has no CR2');
    const lines = fileOf(made.value, 'replicate.do');
    expect(lines).toContain('if touse, re sa');
    expect(lines).toContain('if touse [pweight = log_population], vce(robust)');
    expect(lines).toContain('egen pair_of_both = group(person municipality) if touse');
    const trend = expectedOf(made.value).find(({ model }) => model === 'vision-D');
    expect(trend?.coefficients.map(({ term }) => term)).toContain('(constant)');
  });
});
