import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../session/use-texts.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { FieldTable } from './field-table.tsx';
import type { StepProps } from './kind-step.tsx';
import { RawRowsView } from './raw-rows.tsx';
import { ValueMapEditor } from './value-map-editor.tsx';
import classes from './wizard.module.css';

/** Step 3: which column holds which field, and what its values mean. */
export function ColumnStep({ draft, actions, preview, onStep }: StepProps) {
  const t = useTexts();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const fields = preview.status === 'done' ? preview.value.fields : [];
  const missing = preview.status === 'done' ? preview.value.missing.length : 0;
  const selected = fields.find((field) => field.id === selectedId) ?? null;
  return (
    <div className={classes.step}>
      <div className={classes.body}>
        <QueryView query={preview}>
          {(value) => (
            <div className={classes.columns}>
              <FieldTable
                preview={value}
                changed={draft.columns}
                selectedId={selectedId}
                onSelect={setSelectedId}
                onColumn={actions.setColumn}
              />
              <ValueMapEditor field={selected} onMeaning={actions.setMeaning} />
            </div>
          )}
        </QueryView>
      </div>
      <RawRowsView preview={preview} highlight={selected?.column ?? null} />
      <div className={classes.footer}>
        <span className={`${classes.footerNote} ${classes.warm}`} role="status">
          {missing > 0 && t('sources.missingFields', { count: missing })}
        </span>
        <Button variant="default" onClick={() => onStep(1)}>
          {t('frame.back')}
        </Button>
        <Button disabled={preview.status !== 'done' || missing > 0} onClick={() => onStep(3)}>
          {t('frame.next')}
        </Button>
      </div>
    </div>
  );
}
