import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from './release.module.css';

/** How many could be recognised in the study's own rows by what anybody can look up. */
export function CombinationRisk() {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const { language } = useSession();
  const plan = useQuery('study.plan', {});
  const risk = useQuery('disclosure.combinations', {});
  if (plan.status !== 'done' || risk.status !== 'done') return null;
  const list = new Intl.ListFormat(language);
  const { combinations, minimum } = risk.value;
  const widest = combinations.toSorted((a, b) => b.variables.length - a.variables.length)[0];
  if (!widest) return null;
  const nameOf = (id: string): string => {
    const label = labelOf(plan.value.plan, id);
    return label === null ? t('disclosure.municipality') : labelWithoutCoding(words.local(label));
  };
  return (
    <p className={classes.soft}>
      {t('disclosure.alone', {
        alone: numbers.count(widest.alone),
        rows: numbers.count(widest.rows),
        few: numbers.count(widest.few),
        minimum,
        variables: list.format(widest.variables.map((id) => nameOf(id).toLowerCase())),
      })}
    </p>
  );
}

function labelOf({ variables }: StudyPlan, id: string) {
  return variables.find((variable) => variable.id === id)?.label ?? null;
}
