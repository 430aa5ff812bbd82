import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { panelEstimateSchema } from '../../../../../../shared/contract/models.ts';
import { ESTIMATORS } from '../../../../../../src-main/stats/estimators/index.ts';
import { estimate } from '../../../../../../src-main/hosts/cli/commands/estimate.ts';
import { referencePath } from '../../../../../reference/read-frame.ts';
import { runCommand } from '../support/run-command.ts';

const grunfeld = ['--data', referencePath('grunfeld/grunfeld.csv'), '--entity', 'firm'];
const model = [...grunfeld, '--outcome', 'inv', '--regressors', 'value,capital'];

describe('estimate', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'estimate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints one JSON document with the numbers of Stata’s xtreg', async () => {
    const args = [...model, '--model', 'random-effects', '--time', 'year', '--json'];
    const { status, out, err } = await runCommand(estimate, args);
    expect([status, err]).toEqual([0, '']);
    const report = panelEstimateSchema.parse(JSON.parse(out));
    expect(report.coefficients[0]?.estimate).toBeCloseTo(0.10978115223248373, 12);
    expect(report.rows).toEqual({ read: 200, used: 200, dropped: [] });
  });

  it('prints a table with the language’s decimal mark', async () => {
    const args = [...model, '--model', 'fixed-effects', '--covariance', 'robust'];
    const danish = await runCommand(estimate, args, 'da');
    expect(danish.out).toContain('0,11012');
    expect(danish.out).toContain('Klynger: 10');
    expect((await runCommand(estimate, args, 'en')).out).toContain('0.11012');
  });

  it('takes the variance components and a reference', async () => {
    const further = ['--model', 'random-effects', '--variance-components', 'baltagi-chang'];
    const terms = ['--regressors', 'value,i.year', '--reference', 'year=1940', '--json'];
    const args = [...grunfeld, '--outcome', 'inv', ...further, ...terms];
    const { status, out } = await runCommand(estimate, args);
    expect(status).toBe(0);
    const report = panelEstimateSchema.parse(JSON.parse(out));
    expect(report.coefficients.map(({ term }) => term)).not.toContain('year=1940');
  });

  it('answers joint tests and marginal effects beside the estimate, only where asked', async () => {
    const terms = ['--regressors', 'value,capital,value*capital', '--model', 'pooled', '--json'];
    const args = [...grunfeld, '--outcome', 'inv', ...terms];
    const plain = JSON.parse((await runCommand(estimate, args)).out);
    expect(panelEstimateSchema.safeParse(plain).success).toBe(true);
    const asked = ['--joint', 'value,value*capital', '--margins', 'value@capital'];
    const { out } = await runCommand(estimate, [...args, ...asked, '--with-covariance']);
    const { jointTests, marginalEffects, covarianceMatrix, ...rest } = JSON.parse(out);
    expect(rest).toEqual(plain);
    expect(jointTests).toMatchObject([{ tested: ['value', 'value*capital'], omitted: [] }]);
    expect(marginalEffects[0].effects).toHaveLength(11);
    expect(covarianceMatrix).toHaveLength(4);
  });

  it('prints joint tests and effects in words', async () => {
    const terms = ['--regressors', 'value,capital,value*capital', '--model', 'pooled'];
    const asked = ['--joint', 'value,value*capital', '--margins', 'value@capital'];
    const args = [...grunfeld, '--outcome', 'inv', ...terms, ...asked];
    const danish = (await runCommand(estimate, args, 'da')).out;
    expect(danish).toContain('Fælles test af value, value*capital\nF(2; 196) = ');
    expect(danish).toContain('Effekten af value ved værdier af capital');
    const english = (await runCommand(estimate, args, 'en')).out;
    expect(english).toContain('Effect of value at values of capital');
  });

  it('fits every estimator of the registry', async () => {
    for (const { id } of ESTIMATORS) {
      const args = [...model, '--time', 'year', '--model', id, '--regressors', 'value,capital'];
      const { status, out } = await runCommand(estimate, [...args, '--json']);
      expect(status).toBe(0);
      expect(panelEstimateSchema.parse(JSON.parse(out)).model).toBe(id);
    }
  });

  it('has robust errors where rows are weighted, and says so', async () => {
    const args = [...model, '--model', 'pooled', '--regressors', 'capital', '--weights', 'value'];
    const { out } = await runCommand(estimate, [...args, '--json']);
    expect(JSON.parse(out)).toMatchObject({ covariance: 'robust', clusters: null });
  });

  it('says in words why a coefficient is missing', async () => {
    const args = [...model, '--model', 'fixed-effects', '--regressors', 'value,i.firm'];
    expect((await runCommand(estimate, args, 'da')).out).toContain(
      'firm=2 er udeladt: den har samme værdi i alle rækker for samme enhed',
    );
    expect((await runCommand(estimate, args, 'en')).out).toContain(
      'firm=2 is omitted: it is the same in all rows of an entity',
    );
  });

  it.each([
    [['--model', 'probit'], 'unknown-estimator'],
    [['--model', 'between', '--covariance', 'cluster'], 'covariance-not-available'],
    [['--model', 'pooled', '--flag'], 'unknown-flag'],
    [['--model', 'between', '--weights', 'value'], 'weights-not-available'],
    [
      ['--model', 'pooled', '--weights', 'value', '--covariance', 'classical'],
      'covariance-not-available',
    ],
    [['--model', 'first-difference'], 'missing-flag'],
    [['--model', 'pooled', '--cluster', 'firm'], 'cluster-without-use'],
    [['--model', 'pooled', '--covariance', 'robust', '--cluster', 'firm'], 'cluster-without-use'],
    [['--model', 'pooled', '--variance-components', 'x'], 'bad-flag-value'],
    [['--model', 'pooled', '--constant'], 'bad-flag-value'],
    [['--model', 'random-effects-ml', '--covariance', 'cluster'], 'covariance-not-available'],
    [['--model', 'pooled', '--reference', 'value'], 'bad-flag-value'],
    [['--model', 'pooled', '--regressors', 'value,'], 'unreadable-term'],
    [['--model', 'pooled', '--joint', 'i.firm'], 'unknown-term'],
    [['--model', 'pooled', '--joint', 'a,'], 'unreadable-term'],
    [['--model', 'pooled', '--margins', 'value'], 'bad-flag-value'],
    [['--model', 'pooled', '--margins', 'value@capital'], 'no-interaction'],
    [[], 'missing-flag'],
  ])('answers wrong usage %j with status 2 and its code', async (args, code) => {
    const { status, out, err } = await runCommand(estimate, [...model, ...args, '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
    expect(err.trim()).not.toBe('');
  });

  it('refuses a cell that is no number with file, column and row', async () => {
    const path = join(folder, 'danish.csv');
    writeFileSync(path, 'hvem;y;x\n1;0,5;1\n1;0,7;2,5\n2;1;x\n');
    const args = ['--data', path, '--entity', 'hvem', '--model', 'pooled', '--outcome', 'y'];
    const refused = await runCommand(estimate, [...args, '--regressors', 'x', '--json'], 'da');
    expect(refused.status).toBe(3);
    expect(JSON.parse(refused.out)).toEqual({
      error: { code: 'not-a-number', column: 'x', row: 4, file: 'danish.csv' },
    });
    expect(refused.err).toBe('Filen danish.csv, kolonne x, række 4: cellen er ikke et tal.\n');
  });

  it('reads NA and Stata’s points as missing in columns of numbers, and says how many', async () => {
    const path = join(folder, 'marks.csv');
    const rows = ['1,0.5,1', '1,NA,2', '2,0.1,.', '2,0.7,.b', '3,.,4', '3,2,2', '4,1,1', '4,3,7'];
    writeFileSync(path, `who,y,x\n${rows.join('\n')}\n`);
    const args = ['--data', path, '--entity', 'who', '--model', 'pooled', '--outcome', 'y'];
    const { status, out } = await runCommand(estimate, [...args, '--regressors', 'x', '--json']);
    expect(status).toBe(0);
    const report = panelEstimateSchema.parse(JSON.parse(out));
    expect(report.rows).toEqual({
      read: 8,
      used: 4,
      dropped: [
        { reason: 'missing', column: 'y', rows: 2 },
        { reason: 'missing', column: 'x', rows: 2 },
      ],
    });
    expect(report.warnings).toEqual([
      {
        code: 'missing-marks',
        column: 'y',
        marks: [
          { mark: 'NA', cells: 1 },
          { mark: '.', cells: 1 },
        ],
      },
      {
        code: 'missing-marks',
        column: 'x',
        marks: [
          { mark: '.', cells: 1 },
          { mark: '.b', cells: 1 },
        ],
      },
    ]);
    const said = await runCommand(estimate, [...args, '--regressors', 'x'], 'da');
    expect(said.out).toContain('Kolonne y: NA (1), . (1) er læst som manglende.');
  });

  it('gives first differences a constant where asked, with regress’ own R²', async () => {
    const args = [...model, '--time', 'year', '--model', 'first-difference', '--constant'];
    const { out } = await runCommand(estimate, [...args, '--json']);
    const report = panelEstimateSchema.parse(JSON.parse(out));
    const constant = report.coefficients.find(({ term }) => term === '(constant)');
    expect(constant?.estimate).toBeCloseTo(-1.8188901585851553, 10);
    expect(report.rSquared).toEqual({
      within: null,
      between: null,
      overall: expect.closeTo(0.4088773507706547, 12),
    });
  });

  it('names the standard errors that an estimator lacks and those that it has', async () => {
    const args = [...model, '--model', 'random-effects-ml', '--covariance', 'cluster'];
    expect((await runCommand(estimate, args)).err).toBe(
      'The estimator random-effects-ml does not have the standard errors cluster. It has: classical\n',
    );
  });

  it('lets the bootstrap have its own clusters', async () => {
    const args = ['--model', 'pooled', '--cluster', 'firm', '--bootstrap', '99', '--json'];
    expect((await runCommand(estimate, [...model, ...args])).status).toBe(0);
  });

  it('counts rows as the file does, blank ones too, and reads only the others', async () => {
    const path = join(folder, 'gaps.csv');
    writeFileSync(path, 'who,y,x\n\n1,0.5,1\n,,\n1,0.7,2\n2,1,x\n');
    const args = ['--data', path, '--entity', 'who', '--model', 'pooled', '--outcome', 'y'];
    const refused = await runCommand(estimate, [...args, '--regressors', 'x', '--json']);
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'not-a-number', row: 6 } });
    writeFileSync(path, '\nwho,y,x\n\n1,0.5,1\n,,\n1,0.7,2\n2,1,0\n');
    const { out } = await runCommand(estimate, [...args, '--regressors', 'x', '--json']);
    expect(JSON.parse(out)).toMatchObject({ rows: { read: 3, used: 3 } });
  });

  it('names the file where the model cannot be fitted on it', async () => {
    const args = [...grunfeld, '--outcome', 'inv', '--model', 'fixed-effects'];
    const weights = ['--regressors', 'capital', '--weights', 'value', '--json'];
    const { status, out, err } = await runCommand(estimate, [...args, ...weights]);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'weights-vary-within-entities', file: 'grunfeld.csv' },
    });
    expect(err).toContain('grunfeld.csv: ');
  });

  it('refuses an unknown column and a missing file', async () => {
    const args = [...grunfeld, '--outcome', 'inv', '--model', 'pooled', '--regressors', 'nope'];
    const { status, err } = await runCommand(estimate, args);
    expect(status).toBe(3);
    expect(err).toContain('has no column nope. It has: firm, year, inv, value, capital');
    const missing = args.with(1, join(folder, 'none.csv'));
    const absent = await runCommand(estimate, missing);
    expect(absent.status).toBe(3);
    expect(absent.err).toBe('The file none.csv is not there or cannot be read.\n');
  });
});
