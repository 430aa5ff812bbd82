import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { scaleReportSchema } from '../../../../../../shared/contract/measures.ts';
import { scale } from '../../../../../../src-main/hosts/cli/commands/scale.ts';
import { referencePath } from '../../../../../reference/read-frame.ts';
import { runCommand } from '../support/run-command.ts';

const data = ['--data', referencePath('study_sim/study_sim.csv')];
const items = [...data, '--items', 'con1,con2,con3'];

describe('scale', () => {
  it('prints the reliability that Stata’s alpha prints', async () => {
    const { status, out } = await runCommand(scale, [...items, '--json']);
    expect(status).toBe(0);
    const report = scaleReportSchema.parse(JSON.parse(out));
    expect(report.alpha).toBeCloseTo(0.6806154939427425, 12);
    expect(report.index.observations).toBe(1628);
  });

  it('repeats the report by the values of a column', async () => {
    const { out } = await runCommand(scale, [...items, '--by', 'wave', '--json']);
    const { by } = JSON.parse(out) as { by: { level: string; report: { observations: number } }[] };
    expect(by.map(({ level }) => level)).toEqual(['2019', '2023']);
    expect(by[0]!.report.observations + by[1]!.report.observations).toBe(1628);
  });

  it('turns items, keeps bounds and counts by its rule', async () => {
    const flags = ['--reverse', 'con1', '--minimum', '1', '--maximum', '5', '--min-answered', '2'];
    const { status, out } = await runCommand(scale, [...items, ...flags, '--json']);
    expect(status).toBe(0);
    expect(scaleReportSchema.parse(JSON.parse(out)).index.observations).toBeGreaterThan(1628);
  });

  it.each([
    ['iterated', 0.60306992814922],
    ['maximum-likelihood', 0.60306992814922],
    ['components', 0.7655992665865],
  ])('extracts by %s', async (extraction, loading) => {
    const { out } = await runCommand(scale, [...items, '--extraction', extraction, '--json']);
    const report = scaleReportSchema.parse(JSON.parse(out));
    expect(report.extraction).toBe(extraction);
    expect(report.items[0]?.loading).toBeCloseTo(loading, 9);
  });

  it.each([[['--minimum', '-5', '--maximum', '5']], [['--minimum=-5', '--maximum=5']]])(
    'takes a scale that begins below zero: %j',
    async (bounds) => {
      const { status, out } = await runCommand(scale, [...items, ...bounds, '--json']);
      expect(status).toBe(0);
      expect(scaleReportSchema.parse(JSON.parse(out)).index.minimum).toBeGreaterThanOrEqual(0.6);
    },
  );

  it('says beside the result which marks it read as missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scale-'));
    const path = join(folder, 'marks.csv');
    writeFileSync(path, 'a,b,c\n1,2,1\n2,NA,3\n3,3,4\n4,5,5\n2,1,1\n');
    const { out, err } = await runCommand(scale, ['--data', path, '--items', 'a,b,c', '--json']);
    expect(scaleReportSchema.parse(JSON.parse(out)).observations).toBe(4);
    expect(err).toBe('Column b: NA (1) was read as missing.\n');
    rmSync(folder, { recursive: true });
  });

  it('prints tables, not JSON, unless asked', async () => {
    const { status, out } = await runCommand(scale, [...items, '--by', 'wave']);
    expect(status).toBe(0);
    expect(out).not.toContain('{');
    expect(out).toContain('wave = 2019');
  });

  it.each([
    [['--items', 'con1,con1'], 'bad-flag-value', 2],
    [['--reverse', 'age'], 'bad-flag-value', 2],
    [['--minimum', 'low'], 'bad-flag-value', 2],
    [['--minimum', '5', '--maximum', '1'], 'bad-flag-value', 2],
    [['--min-answered', '4'], 'bad-flag-value', 2],
    [['--extraction', 'magic'], 'bad-flag-value', 2],
    [['--correlations', 'magic'], 'bad-flag-value', 2],
    [['--what'], 'unknown-flag', 2],
    [['--items', 'con1,nope'], 'unknown-column', 3],
    [['--items', 'con1,party'], 'not-a-number', 3],
    [['--minimum', '2', '--maximum', '5'], 'outside-scale', 3],
    [['--data', 'none.csv'], 'file-missing', 3],
  ])('refuses %j', async (args, code, status) => {
    const refused = await runCommand(scale, [...items, ...args, '--json']);
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code } });
  });

  it('asks for its flags', async () => {
    expect((await runCommand(scale, data)).err).toContain('--items');
    expect((await runCommand(scale, [])).err).toContain('--data');
  });
});
