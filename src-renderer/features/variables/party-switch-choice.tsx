import { Radio, Stack } from '@mantine/core';
import type { PlanCommand } from '../../../shared/plan/plan-commands.ts';
import type { PartySwitchRule } from '../../../shared/plan/variable-plan.ts';
import { useOptimisticEdit } from '../../session/use-optimistic-edit.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';

const rules = [
  ['member-lists', 'variables.partySwitchMemberLists'],
  ['answers-else-zero', 'variables.partySwitchAnswersZero'],
  ['answers-else-missing', 'variables.partySwitchAnswersMissing'],
] as const satisfies readonly (readonly [PartySwitchRule, string])[];

const setPartySwitch = (rule: PartySwitchRule): PlanCommand => ({ kind: 'set-party-switch', rule });

/** How it is found out who switched party; the tables' notes say it. */
export function PartySwitchChoice({ rule: saved }: { readonly rule: PartySwitchRule }) {
  const t = useTexts();
  const [rule, choose] = useOptimisticEdit(saved, setPartySwitch);
  return (
    <PanelSection title={t('variables.partySwitch')}>
      <Radio.Group
        aria-label={t('variables.partySwitch')}
        value={rule}
        onChange={(value) => {
          const chosen = rules.find(([id]) => id === value);
          if (chosen) choose(chosen[0]);
        }}
      >
        <Stack gap="xs">
          {rules.map(([id, label]) => (
            <Radio key={id} size="xs" value={id} label={t(label)} />
          ))}
        </Stack>
      </Radio.Group>
    </PanelSection>
  );
}
