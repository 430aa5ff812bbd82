import { describe, expect, it } from 'vitest';
import {
  addItem,
  isSameScale,
  itemsOutside,
  newId,
  removeItem,
  withItem,
  withMethod,
} from '../../../../../src-renderer/features/measures/draft-scale.ts';
import type { ItemPlan, ScalePlan } from '../../../../../shared/plan/scale-plan.ts';

const item = (id: string): ItemPlan => ({
  id,
  wording: `Ordlyd af ${id}`,
  isPublishedWording: false,
  isReversed: false,
});
const scale: ScalePlan = {
  id: 'vision',
  title: { da: 'Vision', en: 'Vision' },
  items: [item('vis-1'), item('vis-2')],
  minimum: 1,
  maximum: 5,
  minimumAnswered: 2,
};

describe('a scale being edited', () => {
  it('reverses one item and is then another scale', () => {
    const reversed = withItem(scale, 'vis-2', { isReversed: true });
    expect(reversed.items.map(({ isReversed }) => isReversed)).toEqual([false, true]);
    expect(isSameScale(reversed, scale)).toBe(false);
    expect(isSameScale(withItem(reversed, 'vis-2', { isReversed: false }), scale)).toBe(true);
  });

  it('never asks for more answered items than it has', () => {
    expect(removeItem(scale, 'vis-1').minimumAnswered).toBe(1);
    expect(addItem(scale, item('vis-3')).minimumAnswered).toBe(2);
  });

  it('names a method only where it is not the usual one, so that going back changes nothing', () => {
    const polychoric = withMethod(scale, { correlations: 'polychoric' });
    expect(polychoric).toEqual({ ...scale, correlations: 'polychoric' });
    expect(isSameScale(polychoric, scale)).toBe(false);
    const back = withMethod(polychoric, { extraction: undefined, correlations: undefined });
    expect(isSameScale(back, scale)).toBe(true);
  });

  it('is offered each item of the other scales once', () => {
    const other = { ...scale, id: 'socr', items: [item('socr-1'), item('vis-1')] };
    const third = { ...scale, id: 'kon', items: [item('socr-1')] };
    expect(itemsOutside(scale, [other, third]).map(({ id }) => id)).toEqual(['socr-1']);
  });
});

describe('a new id', () => {
  it('is made of the title in plain letters', () => {
    expect(newId('Tillid til Ældrerådet!', [])).toBe('tillid-til-aeldreraadet');
  });

  it('is made unique by a number', () => {
    expect(newId('Vision', ['vision', 'vision-2'])).toBe('vision-3');
  });

  it('is never empty', () => {
    expect(newId('…', [])).toBe('ny');
  });
});
