import { z } from 'zod';
import { formatShortest, type NumberStyle } from './number-format.ts';

export const starLevelSchema = z.strictObject({
  mark: z.string().min(1).max(4),
  below: z.number().gt(0).lt(1),
});

/** Marks from the strictest level to the mildest. The legend and the marks come from this object. */
export const starRuleSchema = z.strictObject({
  levels: z
    .array(starLevelSchema)
    .max(6)
    .refine((levels) => levels.every((level, i) => level.below > (levels[i - 1]?.below ?? 0)), {
      message: 'levels must rise',
    })
    .readonly(),
});

export type StarRule = z.infer<typeof starRuleSchema>;

/** The rule of Danish political science journals, with the dagger for ten per cent. */
export const STANDARD_STAR_RULE: StarRule = {
  levels: [
    { mark: '***', below: 0.001 },
    { mark: '**', below: 0.01 },
    { mark: '*', below: 0.05 },
    { mark: '†', below: 0.1 },
  ],
};

/** Which mark belongs to this p-value? Strictly below the level, as the legend says; none for null. */
export function starsFor(pValue: number | null, rule: StarRule): string {
  if (pValue === null) return '';
  return rule.levels.find((level) => pValue < level.below)?.mark ?? '';
}

/** What does the note say about the marks? `*** p < 0,001, ** p < 0,01, * p < 0,05, † p < 0,1` */
export function starLegend(rule: StarRule, style: NumberStyle): string {
  return rule.levels
    .map((level) => `${level.mark} p < ${formatShortest(level.below, style)}`)
    .join(', ');
}
