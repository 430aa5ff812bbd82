import type { ItemPlan, ScalePlan } from '../../../shared/plan/scale-plan.ts';

/** The scale with one item changed. */
export function withItem(scale: ScalePlan, id: string, change: Partial<ItemPlan>): ScalePlan {
  return {
    ...scale,
    items: scale.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  };
}

/** The scale with one item more. */
export function addItem(scale: ScalePlan, item: ItemPlan): ScalePlan {
  return { ...scale, items: [...scale.items, item] };
}

/** The scale with one item less; its rule never asks for more items than there are. */
export function removeItem(scale: ScalePlan, id: string): ScalePlan {
  const items = scale.items.filter((item) => item.id !== id);
  return {
    ...scale,
    items,
    minimumAnswered: Math.max(1, Math.min(scale.minimumAnswered, items.length)),
  };
}

/** The scale with another way to look for its factor; nothing is named where it is the usual one. */
export function withMethod(
  { extraction: _extraction, correlations: _correlations, ...scale }: ScalePlan,
  { extraction, correlations }: Pick<ScalePlan, 'extraction' | 'correlations'>,
): ScalePlan {
  return {
    ...scale,
    ...(extraction === undefined ? {} : { extraction }),
    ...(correlations === undefined ? {} : { correlations }),
  };
}

/** Items of other scales that could be put into this one. */
export function itemsOutside(scale: ScalePlan, others: readonly ScalePlan[]): ItemPlan[] {
  const own = new Set(scale.items.map((item) => item.id));
  const outside = others.flatMap((other) => other.items).filter((item) => !own.has(item.id));
  return [...new Map(outside.map((item) => [item.id, item])).values()];
}

export function isSameScale(one: ScalePlan, other: ScalePlan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An id for a new part: the title's letters and digits, made unique by a number. */
export function newId(title: string, taken: readonly string[]): string {
  const stem =
    title
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'ny';
  const candidates = [
    stem,
    ...Array.from({ length: taken.length + 1 }, (_, i) => `${stem}-${i + 2}`),
  ];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? stem;
}
