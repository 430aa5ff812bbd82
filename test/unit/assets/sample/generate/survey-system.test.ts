import { describe, expect, it } from 'vitest';
import { shortNames } from '../../../../../assets/sample/generate/survey-system.ts';

describe('shortNames', () => {
  it('cuts to eight letters and makes a second one unique', () => {
    expect(
      shortNames([
        'respondentid',
        'responsecollectsessions',
        'digitaldistributionstatus',
        'digitaldistributionerrormessage',
      ]),
    ).toEqual(['responde', 'response', 'digitald', 'digit_1']);
  });

  it('counts families on that share their first letters', () => {
    expect(
      shortNames(['statinternal_1', 'statcompletion_1', 'statcreation_1', 'statoverall_1']),
    ).toEqual(['stat_1', 'statc_1', 'statc_2', 'stato_1']);
  });
});
