import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { waveLabel } from '../../ui/wave-label.ts';
import classes from './description.module.css';
import { PairedDots } from './paired-dots.tsx';

type Group = Output<'description.overview'>['groups'][number];

const fields = [
  ['region', 'description.fieldRegion'],
  ['party', 'description.fieldParty'],
  ['role', 'description.fieldRole'],
] as const satisfies readonly (readonly [Group['field'], string])[];

interface Props {
  readonly groups: readonly Group[];
  readonly plan: StudyPlan;
}

/** Respondents against the member list, by region, party or post. */
export function GroupComparison({ groups, plan }: Props) {
  const t = useTexts();
  const [field, setField] = useState<Group['field']>('region');
  const titleOf = useGroupTitle(plan);
  const waves = [...new Set(groups.map((group) => group.wave))];
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
      <div className={classes.comparison}>
        {waves.map((wave) => (
          <PairedDots
            key={wave}
            title={waveLabel(plan.waves, wave)}
            label={t('description.dotsLabel', {
              field: fieldTitle,
              wave: waveLabel(plan.waves, wave),
            })}
            groups={groups
              .filter((group) => group.wave === wave && group.field === field)
              .map((group) => ({ ...group, title: titleOf(group) }))}
          />
        ))}
      </div>
    </PanelSection>
  );
}

/** Parties and regions carry their names in the plan; posts in the texts. */
function useGroupTitle(plan: StudyPlan): (group: Group) => string {
  const words = useWords();
  return ({ field, group }) => {
    if (field === 'role') return words.code('roles', group);
    const variable = plan.variables.find(({ derivation }) => derivation.kind === field);
    const level = variable?.levels.find(({ value }) => value === group);
    return level ? words.local(level.title) : group;
  };
}
