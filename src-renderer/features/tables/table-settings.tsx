import { NativeSelect, Switch } from '@mantine/core';
import { Fragment } from 'react';
import type { TablePlan } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { labelWithoutCoding, termLabel } from '../../../shared/plan/term-label.ts';
import { NumberField } from './number-field.tsx';
import { RemoveTable } from './remove-table.tsx';
import { type RowPlacement, placementOf, withPlacement } from './row-placement.ts';
import { termsOfSet } from './table-terms.ts';
import classes from './tables.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly table: TablePlan;
}

/** What stands in the table: its number, and each variable shown, named in the note, or left out. */
export function TableSettings({ plan, table }: Props) {
  const t = useTexts();
  return (
    <>
      <PanelSection title={t('tables.tableSettings')}>
        <NumberField key={table.id + table.number} table={table} />
        <SpecificationSwitch table={table} />
      </PanelSection>
      <PanelSection title={t('tables.contents')}>
        <RowPlacements plan={plan} table={table} />
        <RemoveTable table={table} number={table.number} />
      </PanelSection>
    </>
  );
}

/** Whether the note tells how to repeat the models. */
function SpecificationSwitch({ table }: { readonly table: TablePlan }) {
  const t = useTexts();
  const edit = useEdit();
  return (
    <Switch
      mt="sm"
      size="xs"
      label={t('tables.specification')}
      checked={table.specification ?? true}
      onChange={({ currentTarget }) =>
        void edit({
          kind: 'put-table',
          value: { ...table, specification: currentTarget.checked },
        })
      }
    />
  );
}

function RowPlacements({ plan, table }: Props) {
  const t = useTexts();
  const { language } = useSession();
  const edit = useEdit();
  const set = plan.modelSets.find(({ id }) => id === table.modelSet);
  const used = set ? termsOfSet(set, plan) : [];
  const order = used.map(termIdOf);
  const options = [
    { value: 'shown', label: t('tables.showRow') },
    { value: 'in-note', label: t('tables.hideRow') },
    { value: 'left-out', label: t('tables.leaveOutRow') },
  ] satisfies readonly { value: RowPlacement; label: string }[];
  return (
    <div className={classes.rows}>
      {used
        .map((term) => ({ id: termIdOf(term), label: termLabel(term, plan.variables, language) }))
        .map(({ id, label }) => (
          <Fragment key={id}>
            <span title={label}>{labelWithoutCoding(label)}</span>
            <NativeSelect
              aria-label={t('tables.rowSetting', { variable: label })}
              value={placementOf(table, id)}
              data={options}
              onChange={(event) => {
                const chosen = options.find(({ value }) => value === event.currentTarget.value);
                if (!chosen) return;
                const value = withPlacement(table, id, chosen.value, order);
                void edit({ kind: 'put-table', value });
              }}
            />
          </Fragment>
        ))}
    </div>
  );
}
