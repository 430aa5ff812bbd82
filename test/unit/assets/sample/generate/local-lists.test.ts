import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../../../../assets/sample/generate/facts.ts';
import { localListOf } from '../../../../../assets/sample/generate/local-lists.ts';

const { municipalities } = loadFacts();

describe('localListOf', () => {
  it('never gives a local list of 2023 the letter Æ', () => {
    const letters = municipalities.map((place) => localListOf(place, 2023).letter);
    expect(letters).not.toContain('Æ');
    expect(letters.filter((letter) => letter === '')).toHaveLength(1);
  });

  it('gives the four municipalities of North Schleswig their own party', () => {
    const names = municipalities.map((place) => localListOf(place, 2019).name);
    expect(names.filter((name) => name === 'Slesvigsk Parti')).toHaveLength(4);
  });
});
