import { describe, expect, it } from 'vitest';

import { warningSentence } from '../../../../shared/i18n/warning-sentence.ts';

describe('warningSentence', () => {
  it('names the term by its label and says how few change', () => {
    const warning = { code: 'few-changers', term: 'mayor', changers: 12, entities: 1263 };
    const label = () => 'Borgmester';
    expect(warningSentence(warning, 'da', label)).toBe(
      'Kun 12 af de 1.263, der har mindst to rækker, skifter i Borgmester; koefficienten hviler på dem alene.',
    );
    expect(warningSentence(warning, 'en')).toContain('Only 12 of the 1,263');
  });

  it('tells one term from several that follow from each other', () => {
    const one = { code: 'near-collinear', terms: ['x'], varianceInflation: 12.4 };
    expect(warningSentence(one, 'en')).toContain('x nearly follows from the other terms (VIF 12;');
    const two = { ...one, terms: ['x', 'z'], varianceInflation: 3e22 };
    expect(warningSentence(two, 'da')).toContain(
      'x, z følger næsten helt af hinanden (VIF op til 1.000.000;',
    );
  });

  it.each(['few-clusters', 'entity-variance-zero', 'covariance-repaired'])(
    'has words for %s in both languages',
    (code) => {
      const [danish, english] = [warningSentence({ code }, 'da'), warningSentence({ code }, 'en')];
      expect(danish).not.toBe(code);
      expect(english).not.toBe(danish);
    },
  );
});
