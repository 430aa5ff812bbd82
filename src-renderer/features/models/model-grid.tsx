import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ModelColumn, ModelSet } from '../../../shared/plan/model-plan.ts';
import { useOptimisticEdit } from '../../session/use-optimistic-edit.ts';
import type { PlanCommand } from '../../../shared/plan/plan-commands.ts';
import { useTexts } from '../../session/use-texts.ts';
import { AddTermButton } from './add-term-button.tsx';
import { ColumnSettings } from './column-settings.tsx';
import { addColumn, removeColumn, withColumn } from './edit-model-set.ts';
import type { GridProps } from './grid-props.ts';
import classes from './models.module.css';
import { ResultRows } from './result-rows.tsx';
import { TermRows } from './term-rows.tsx';

const putModelSet = (value: ModelSet): PlanCommand => ({ kind: 'put-model-set', value });

/** Specification and results of one outcome: a column per model, a row per variable. */
export function ModelGrid(saved: GridProps) {
  const t = useTexts();
  const [set, save] = useOptimisticEdit(saved.set, putModelSet);
  const props = { ...saved, set };
  const onColumn = (column: ModelColumn) => save(withColumn(set, column.id, column));
  return (
    <div className={classes.scroll}>
      <table className={classes.grid} aria-label={t('models.grid')}>
        <ColumnSettings
          {...props}
          onColumn={onColumn}
          onRemove={(id) => save(removeColumn(set, id))}
        />
        <TermRows {...props} onColumn={onColumn} />
        <ResultRows {...props} />
      </table>
      <div className={classes.gridButtons}>
        <Button
          className={classes.addColumn}
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => save(addColumn(set))}
        >
          {t('models.addColumn')}
        </Button>
        <AddTermButton plan={props.plan} set={set} onSet={save} />
      </div>
    </div>
  );
}
