import { Checkbox } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import type { PlanCommand } from '../../../shared/plan/plan-commands.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useOptimisticEdit } from '../../session/use-optimistic-edit.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './linkage.module.css';

/** What the linking gave, what it left out, and the rules it follows. */
export function LinkageInspector({ overview }: { readonly overview: Output<'linkage.overview'> }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const plan = useQuery('study.plan', {});
  return (
    <>
      <PanelSection title={t('linkage.numbers')}>
        <Facts
          facts={[
            { name: t('linkage.persons'), value: numbers.count(overview.persons) },
            { name: t('linkage.personsInAll'), value: numbers.count(overview.personsInAllWaves) },
            { name: t('linkage.decidedCount'), value: numbers.count(overview.decided) },
            { name: t('linkage.waiting'), value: numbers.count(overview.waiting) },
          ]}
        />
      </PanelSection>
      {overview.answersLeftOut.length > 0 && (
        <PanelSection title={t('linkage.leftOut')}>
          <Facts
            facts={overview.answersLeftOut.map(({ reason, rows }) => ({
              name: words.code('leftOutReasons', reason),
              value: numbers.count(rows),
            }))}
          />
        </PanelSection>
      )}
      <PanelSection title={t('linkage.rules')}>
        <QueryView query={plan}>{(value) => <RuleSwitches rules={value.plan.linkage} />}</QueryView>
      </PanelSection>
    </>
  );
}

type Rules = StudyPlan['linkage'];

const setLinkage = (rules: Rules): PlanCommand => ({ kind: 'set-linkage', rules });

const switches = [
  ['byEmail', 'linkage.byEmail'],
  ['byName', 'linkage.byName'],
] as const satisfies readonly (readonly [keyof Rules, string])[];

function RuleSwitches({ rules: saved }: { readonly rules: Rules }) {
  const t = useTexts();
  const [rules, change] = useOptimisticEdit(saved, setLinkage);
  return (
    <div className={classes.rules}>
      {switches.map(([rule, label]) => (
        <Checkbox
          key={rule}
          label={t(label)}
          checked={rules[rule]}
          onChange={(event) => change({ ...rules, [rule]: event.currentTarget.checked })}
        />
      ))}
    </div>
  );
}
