import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bootstrapFit } from '../../../../../src-main/stats/bootstrap/fit-bootstrap.ts';
import type { BootstrapWish } from '../../../../../src-main/stats/bootstrap/wild-cluster-bootstrap.ts';
import { referencePath } from '../../../../reference/read-frame.ts';
import { clusterPanel, readClusterFrames } from '../support/few-clusters.ts';
import { simulatedPanel, usualPanel } from '../support/panels.ts';

interface Spec {
  readonly model: string;
  readonly cluster: string;
  readonly terms: readonly { readonly term: string; readonly pValue: number }[];
}

const path = referencePath('wild-bootstrap/wild-bootstrap.json');
const { specs } = JSON.parse(readFileSync(path, 'utf8')) as { specs: readonly Spec[] };
const frames = await readClusterFrames();
const usual: BootstrapWish = { replications: 999, seed: 7, weights: 'rademacher' };

function request(estimator: string, data = usualPanel()) {
  return { estimator, covariance: 'cluster', data };
}

describe('the wild cluster bootstrap', () => {
  it.each(specs)('is every Rademacher draw refitted: $model by $cluster', (spec) => {
    const data = clusterPanel(frames.get('few-clusters')!, 'few-clusters', [spec.cluster]);
    const answer = bootstrapFit(request(spec.model, data), usual);
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value).toMatchObject({ draws: 256, isExhaustive: true, clusters: 8, seed: 7 });
    for (const { term, pValue } of spec.terms) {
      const own = answer.value.pValues.find((row) => row.term === term);
      expect(own?.pValue).toBeCloseTo(pValue, 12);
    }
  });

  it('repeats itself with the seed, differs with another, and stays near the exact answer', () => {
    const data = clusterPanel(frames.get('few-clusters')!, 'few-clusters', ['town']);
    const random = { ...usual, replications: 199 };
    const first = bootstrapFit(request('pooled', data), random);
    expect(bootstrapFit(request('pooled', data), random)).toEqual(first);
    expect(bootstrapFit(request('pooled', data), { ...random, seed: 8 })).not.toEqual(first);
    if (!first.ok) throw new Error(first.error.code);
    expect(first.value.isExhaustive).toBe(false);
    const near = first.value.pValues.find(({ term }) => term === 'x2')!.pValue!;
    expect(Math.abs(near - 0.734)).toBeLessThan(0.12);
  });

  it('draws Webb’s six values for very few clusters and never answers zero', () => {
    const data = clusterPanel(frames.get('few-clusters')!, 'few-clusters', ['town']);
    const answer = bootstrapFit(request('random-effects', data), { ...usual, weights: 'webb' });
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.draws).toBe(999);
    for (const { pValue } of answer.value.pValues) {
      expect(pValue).toBeGreaterThan(0);
      expect(pValue).toBeLessThanOrEqual(1);
    }
  });

  it('names the constant only where there is one', () => {
    const terms = (estimator: string) => {
      const answer = bootstrapFit(request(estimator), { ...usual, replications: 19 });
      return answer.ok ? answer.value.pValues.map(({ term }) => term) : [];
    };
    expect(terms('pooled')).toEqual(['(constant)', 'x1', 'x2', 'x3']);
    expect(terms('first-difference')).toEqual(['x1', 'x2', 'x3']);
  });

  it('has no p-value where nothing is left to redraw', () => {
    const data = simulatedPanel({ entities: 8, rowsOf: () => 1, regressors: 1, seed: 3 });
    const exact = { ...data, outcome: new Float64Array(8) };
    const answer = bootstrapFit(request('pooled', exact), usual);
    expect(answer.ok && answer.value.pValues[0]?.pValue).toBeNull();
  });

  it('refuses by name', () => {
    const data = usualPanel();
    const code = (estimator: string, rows = data) => {
      const answer = bootstrapFit(request(estimator, rows), usual);
      return answer.ok ? 'fitted' : answer.error.code;
    };
    const ones = new Float64Array(data.outcome.length).fill(1);
    const single = simulatedPanel({ entities: 9, rowsOf: () => 1, regressors: 1, seed: 1 });
    const few = simulatedPanel({ entities: 2, rowsOf: () => 1, regressors: 3, seed: 1 });
    expect(code('nonsense')).toBe('unknown-estimator');
    expect(code('between')).toBe('covariance-not-available');
    expect(code('pooled', { ...data, weights: ones })).toBe('weights-not-available');
    expect(code('pooled', { ...data, clusters: [new Int32Array(data.outcome.length)] })).toBe(
      'too-few-clusters',
    );
    expect(code('pooled', few)).toBe('too-few-observations');
    expect(code('first-difference', single)).not.toBe('fitted');
  });
});
