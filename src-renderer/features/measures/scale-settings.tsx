import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Output } from '../../../shared/contract/index.ts';
import type { ScalePlan } from '../../../shared/plan/scale-plan.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './measures.module.css';

interface Props {
  readonly scale: ScalePlan;
  /** How many answers each rule keeps; empty while the items are being changed. */
  readonly costs: Output<'measures.scales'>['scales'][number]['observationsByRule'];
  readonly onChange: (scale: ScalePlan) => void;
}

/** An index's titles, the range of its answers and how many items must be answered. */
export function ScaleSettings({ scale, costs, onChange }: Props) {
  const t = useTexts();
  const setTitle = (title: Partial<ScalePlan['title']>) =>
    onChange({ ...scale, title: { ...scale.title, ...title } });
  return (
    <div className={classes.settings}>
      <RuleSelect scale={scale} costs={costs} onChange={onChange} />
      <NumberInput
        label={t('measures.rangeMinimum')}
        value={scale.minimum}
        onChange={(value) => typeof value === 'number' && onChange({ ...scale, minimum: value })}
      />
      <NumberInput
        label={t('measures.rangeMaximum')}
        value={scale.maximum}
        onChange={(value) => typeof value === 'number' && onChange({ ...scale, maximum: value })}
      />
      <TextInput
        size="xs"
        label={t('measures.titleDa')}
        value={scale.title.da}
        onChange={(event) => setTitle({ da: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('measures.titleEn')}
        value={scale.title.en}
        onChange={(event) => setTitle({ en: event.currentTarget.value })}
      />
    </div>
  );
}

function RuleSelect({ scale, costs, onChange }: Props) {
  const t = useTexts();
  const items = scale.items.length;
  return (
    <NativeSelect
      label={t('measures.rule')}
      value={String(scale.minimumAnswered)}
      data={Array.from({ length: items }, (_, index) => {
        const minimum = index + 1;
        const cost = costs.find((one) => one.minimumAnswered === minimum);
        return {
          value: String(minimum),
          label: cost
            ? t('measures.ruleOption', { minimum, items, count: cost.observations })
            : String(minimum),
        };
      })}
      onChange={(event) =>
        onChange({ ...scale, minimumAnswered: Number(event.currentTarget.value) })
      }
    />
  );
}
