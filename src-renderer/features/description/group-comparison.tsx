import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { RepresentativityReport } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './description.module.css';
import { PairedDots } from './paired-dots.tsx';

type Comparison = RepresentativityReport;
type Field = Comparison['field'];

const fields = [
  ['region', 'description.fieldRegion'],
  ['party', 'description.fieldParty'],
  ['role', 'description.fieldRole'],
] as const satisfies readonly (readonly [Field, string])[];

/** Respondents against the member list, by region, party or post, with a test of each. */
export function GroupComparison({ plan }: { readonly plan: StudyPlan }) {
  const t = useTexts();
  const words = useWords();
  const [field, setField] = useState<Field>('region');
  const query = useQuery('description.representativity', {});
  const titleOf = useGroupTitle(plan);
  const fieldTitle = t(fields.find(([id]) => id === field)?.[1] ?? 'description.fieldRegion');
  return (
    <PanelSection
      title={t('description.representativity')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('description.field')}
          value={field}
          onChange={(value) => setField(fields.find(([id]) => id === value)?.[0] ?? 'region')}
          data={fields.map(([id, key]) => ({ value: id, label: t(key) }))}
        />
      }
    >
      <QueryView query={query}>
        {({ comparisons }) => (
          <div className={classes.comparison}>
            {comparisons
              .filter((comparison) => comparison.field === field)
              .map(({ wave, groups, sentence, respondents, population }) => (
                <div key={wave}>
                  <PairedDots
                    title={waveLabel(plan.waves, wave)}
                    label={t('description.dotsLabel', {
                      field: fieldTitle,
                      wave: waveLabel(plan.waves, wave),
                    })}
                    answering={population === 0 ? null : respondents / population}
                    groups={groups.map((group) => ({
                      ...group,
                      title: titleOf(field, group.group),
                    }))}
                  />
                  <p className={classes.testSentence}>{words.local(sentence)}</p>
                </div>
              ))}
          </div>
        )}
      </QueryView>
    </PanelSection>
  );
}

/** Parties and regions carry their names in the plan; posts in the texts. */
function useGroupTitle(plan: StudyPlan): (field: Field, group: string) => string {
  const words = useWords();
  return (field, group) => {
    if (field === 'role') return words.code('roles', group);
    const variable = plan.variables.find(({ derivation }) => derivation.kind === field);
    const level = variable?.levels.find(({ value }) => value === group);
    return level ? words.local(level.title) : group;
  };
}
