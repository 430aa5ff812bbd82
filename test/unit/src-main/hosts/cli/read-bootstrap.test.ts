import { describe, expect, it } from 'vitest';
import { readBootstrap } from '../../../../../src-main/hosts/cli/read-bootstrap.ts';

describe('the flags of the bootstrap', () => {
  it('are none, or a number of draws with a seed and multipliers', () => {
    expect(readBootstrap({})).toEqual({ ok: true, value: null });
    expect(readBootstrap({ bootstrap: '999' })).toEqual({
      ok: true,
      value: { replications: 999, seed: 1, weights: 'rademacher' },
    });
    expect(
      readBootstrap({ bootstrap: '99', seed: '42', 'bootstrap-weights': 'webb' }),
    ).toMatchObject({ value: { replications: 99, seed: 42, weights: 'webb' } });
  });

  it.each([
    [{ bootstrap: '0' }, '--bootstrap'],
    [{ bootstrap: 'many' }, '--bootstrap'],
    [{ bootstrap: '9', seed: '-1' }, '--seed'],
    [{ bootstrap: '9', 'bootstrap-weights': 'mammen' }, '--bootstrap-weights'],
  ])('refuse %o by the flag', (flags, flag) => {
    expect(readBootstrap(flags)).toEqual({ ok: false, error: { code: 'bad-flag-value', flag } });
  });
});
