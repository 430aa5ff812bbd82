import { Checkbox, NativeSelect } from '@mantine/core';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { groupsOf, municipalOf, outcomesOf } from './study-table.ts';
import classes from './tables.module.css';

interface Props {
  readonly plan: StudyPlan;
  /** As the choice is called in the plan's schema. */
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const LABELS = {
  variables: 'tables.choiceVariables',
  wave: 'tables.choiceWave',
  scale: 'tables.choiceScale',
  outcome: 'tables.choiceOutcome',
  group: 'tables.choiceGroup',
  against: 'tables.choiceAgainst',
  table: 'tables.choiceTable',
  modelSet: 'tables.choiceModelSet',
  language: 'tables.language',
} as const;

type ChoiceName = keyof typeof LABELS;

function isChoiceName(name: string): name is ChoiceName {
  return name in LABELS;
}

const ALL_WAVES = '';

/** One of the choices that a table is made by; nothing for what is written on the table itself. */
export function ChoiceControl({ plan, name, value, onChange }: Props) {
  const t = useTexts();
  const options = useOptions(plan);
  if (!isChoiceName(name)) return null;
  const label = t(LABELS[name]);
  const data = options(name);
  if (name !== 'variables') {
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={typeof value === 'string' ? value : ALL_WAVES}
        data={data}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === ALL_WAVES ? null : currentTarget.value)
        }
      />
    );
  }
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <Checkbox.Group
      label={label}
      value={chosen}
      onChange={(ids) =>
        onChange(data.map((option) => option.value).filter((id) => ids.includes(id)))
      }
    >
      <div className={classes.boxes}>
        {data.map((option) => (
          <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function useOptions(plan: StudyPlan): (name: ChoiceName) => Option[] {
  const t = useTexts();
  const words = useWords();
  const variables = (list: StudyPlan['variables']): Option[] =>
    list.map(({ id, label }) => ({ value: id, label: labelWithoutCoding(words.local(label)) }));
  const all: Record<ChoiceName, () => Option[]> = {
    variables: () => variables(plan.variables),
    wave: () => [
      { value: ALL_WAVES, label: t('tables.allWaves') },
      ...plan.waves.map(({ id, label }) => ({ value: id, label })),
    ],
    scale: () => plan.scales.map(({ id, title }) => ({ value: id, label: words.local(title) })),
    outcome: () => variables(outcomesOf(plan)),
    group: () => variables(groupsOf(plan)),
    against: () => variables(municipalOf(plan)),
    table: () =>
      plan.tables.map(({ id, number }) => ({
        value: id,
        label: t('tables.tableNumber', { number }),
      })),
    modelSet: () =>
      plan.modelSets.map(({ id, title }) => ({ value: id, label: words.local(title) })),
    language: () => [
      { value: 'da', label: t('frame.da') },
      { value: 'en', label: t('frame.en') },
    ],
  };
  return (name) => all[name]();
}
