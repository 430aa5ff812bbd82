/** Which star rule does a person write as `***=0.001,**=0.01,*=0.05,†=0.1`? */
import { type StarRule, starRuleSchema } from '../../../../shared/table/star-rule.ts';

/** The rule, its levels in any order; null where the text is none. */
export function parseStarRule(text: string): StarRule | null {
  const levels = text.split(/[,;]\s*(?=[^\d\s])/).map((part) => {
    const [mark = '', below = ''] = part.split('=').map((side) => side.trim());
    return { mark, below: Number(below.replace(',', '.')) };
  });
  const rule = starRuleSchema.safeParse({ levels: levels.toSorted((a, b) => a.below - b.below) });
  return rule.success ? rule.data : null;
}
