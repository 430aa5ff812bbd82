import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addTotals, playwrightTotals, vitestTotals } from '../../../../assets/scripts/totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-totals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(value: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const whole = { status: 'passed', assertionResults: [{}] };

describe('the totals of a test run', () => {
  it('are those of the report', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 2, testResults: [whole] });
    expect(vitestTotals(file, 1)).toEqual({ passed: 7, failed: 2 });
    const stats = report({ stats: { expected: 3, flaky: 1, unexpected: 0 } });
    expect(playwrightTotals(stats, 0)).toEqual({ passed: 4, failed: 0 });
  });

  it('count a file that could not even be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [whole, broken] });
    expect(vitestTotals(file, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('never call a run clean that ended with an error or left no report', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [whole] });
    expect(vitestTotals(file, 1).failed).toBe(1);
    expect(vitestTotals(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightTotals(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('add up part by part', () => {
    expect(addTotals({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({
      passed: 4,
      failed: 6,
    });
  });
});
