import { useMemo } from 'react';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { isLogged } from '../../../shared/plan/variable-plan.ts';
import { useWords } from '../../session/use-texts.ts';

/** What the place calls variables and their categories, without the coding behind the name. */
export function useLabels(plan: StudyPlan) {
  const words = useWords();
  return useMemo(() => {
    const find = (variable: string) => plan.variables.find(({ id }) => id === variable);
    const nameOf = (variable: string): string => {
      const own = find(variable);
      if (!own) return variable;
      const label = labelWithoutCoding(words.local(own.label));
      return isLogged(own) ? `ln(${label})` : label;
    };
    const levelOf = (variable: string, level: string): string => {
      const title = find(variable)?.levels.find(({ value }) => value === level)?.title;
      return `${nameOf(variable)}: ${title ? words.local(title) : level}`;
    };
    return { nameOf, levelOf };
  }, [plan, words]);
}
