import { ActionIcon, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ScaleReport } from '../../../shared/contract/measures.ts';
import type { ItemPlan, ScalePlan } from '../../../shared/plan/scale-plan.ts';
import type { WavePlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import { removeItem, withItem } from './draft-scale.ts';
import { type Distribution, ItemBars } from './item-bars.tsx';
import classes from './measures.module.css';
import { ScaleCautions } from './scale-cautions.tsx';

interface Props {
  readonly scale: ScalePlan;
  readonly report: ScaleReport | null;
  readonly distributions: readonly Distribution[];
  readonly waves: readonly WavePlan[];
  readonly onChange: (scale: ScalePlan) => void;
}

/** The items of a scale: wording, direction, answers per wave, and how each fits. */
export function ItemTable(props: Props) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t('measures.items')}>
      <thead>
        <tr>
          <th scope="col">{t('measures.itemColumn')}</th>
          <th scope="col">{t('measures.reversedColumn')}</th>
          <th scope="col">{t('measures.answersColumn')}</th>
          <th scope="col" className={table.number}>
            {t('measures.meanColumn')}
          </th>
          <th scope="col" className={table.number}>
            {t('measures.restColumn')}
          </th>
          <th scope="col" className={table.number}>
            {t('measures.withoutColumn')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.scale.items.map((item) => (
          <ItemLine key={item.id} item={item} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function ItemLine({
  item,
  scale,
  report,
  distributions,
  waves,
  onChange,
}: Props & { readonly item: ItemPlan }) {
  const t = useTexts();
  const numbers = useNumbers();
  const row = report?.items.find((candidate) => candidate.item === item.id);
  return (
    <tr>
      <th scope="row" className={classes.item}>
        <span className={classes.itemId}>{item.id}</span>
        <span className={classes.wording}>{item.wording}</span>
        {!item.isPublishedWording && (
          <span className={classes.constructed}>{t('measures.constructed')}</span>
        )}
        <ScaleCautions warnings={report?.warnings ?? []} item={item.id} />
      </th>
      <td>
        <Checkbox
          aria-label={t('measures.reverse', { item: item.id })}
          checked={item.isReversed}
          onChange={(event) =>
            onChange(withItem(scale, item.id, { isReversed: event.currentTarget.checked }))
          }
        />
      </td>
      <td>
        <ItemBars
          item={item.id}
          distributions={distributions.filter((one) => one.item === item.id)}
          waves={waves}
        />
      </td>
      <td className={table.number}>{numbers.fixed(row?.mean ?? null, 2)}</td>
      <td className={table.number}>{numbers.fixed(row?.itemRest ?? null, 2)}</td>
      <td className={table.number}>{numbers.fixed(row?.alphaIfDeleted ?? null, 2)}</td>
      <td className={table.number}>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('measures.removeItem', { item: item.id })}
          disabled={scale.items.length === 1}
          onClick={() => onChange(removeItem(scale, item.id))}
        >
          <IconX size={14} />
        </ActionIcon>
      </td>
    </tr>
  );
}
