import { describe, expect, it } from 'vitest';
import { type PlaceholdersOf, translationOf } from '../../../../shared/i18n/text-types.ts';

const source = {
  plain: 'Gem',
  counted: { one: '1 par', other: '{count} par i {wave}' },
} as const;

describe('translationOf', () => {
  it('gives the translation back when keys and placeholders are the same', () => {
    const translated = translationOf<typeof source>()({
      plain: 'Save',
      counted: { one: '1 pair', other: '{count} pairs in {wave}' },
    });
    expect(translated.plain).toBe('Save');
  });

  it('does not compile where a key or a placeholder is missing, or one is too many', () => {
    const check = translationOf<typeof source>();
    // @ts-expect-error a key is missing
    check({ plain: 'Save' });
    // @ts-expect-error {wave} is missing
    check({ plain: 'Save', counted: { one: '1 pair', other: '{count} pairs' } });
    // @ts-expect-error {file} is not in the source
    check({ plain: 'Save {file}', counted: { one: '1', other: '{count} in {wave}' } });
    // @ts-expect-error the key is not in the source
    check({ plain: 'Save', counted: { one: '1', other: '{count} in {wave}' }, more: 'x' });
    expect(check).toBeTypeOf('function');
  });

  it('reads the placeholders of a text from its type', () => {
    const names: PlaceholdersOf<'{rows} of {count}'>[] = ['rows', 'count'];
    expect(names).toHaveLength(2);
  });
});
