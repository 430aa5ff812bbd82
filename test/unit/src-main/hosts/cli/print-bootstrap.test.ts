import { describe, expect, it } from 'vitest';
import { printBootstrap } from '../../../../../src-main/hosts/cli/print-bootstrap.ts';

const test = {
  kind: 'wild-cluster-bootstrap',
  weights: 'rademacher',
  seed: 4,
  draws: 999,
  isExhaustive: false,
  clusters: 12,
  pValues: [
    { term: 'x1', pValue: 0.0312 },
    { term: '(constant)', pValue: null },
  ],
} as const;

describe('bootstrap p-values in a terminal', () => {
  it('name draws and seed, and one p-value a term', () => {
    expect(printBootstrap(test, 'da')).toBe(
      'Wild cluster bootstrap (rademacher, 999 trækninger, frø 4)\nx1          0,031\n(constant)  –\n',
    );
    expect(printBootstrap({ ...test, isExhaustive: true, draws: 256 }, 'en')).toContain(
      '256 draws, all',
    );
  });

  it('are nothing where none were asked for', () => {
    expect(printBootstrap(null, 'en')).toBe('');
  });
});
