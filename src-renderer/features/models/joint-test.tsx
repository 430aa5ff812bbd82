import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { screenStyle } from '../../../shared/table/number-format.ts';
import { testStatement } from '../../../shared/table/test-statement.ts';
import { useSession } from '../../session/session-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import type { GridRow } from './grid-rows.ts';
import classes from './models.module.css';

interface Props {
  readonly modelSet: string;
  readonly column: string;
  /** Term ids. */
  readonly terms: readonly string[];
}

/** One model's joint test of some terms as a list item. */
export function JointTestLine({ modelSet, column, terms }: Props) {
  const t = useTexts();
  const words = useWords();
  const { language } = useSession();
  const query = useQuery('models.jointTest', { modelSet, column, terms: [...terms] });
  return (
    <li>
      <QueryView query={query}>
        {({ test }) => {
          const reason = typeof test['reason'] === 'string' ? test['reason'] : '';
          const statement =
            testStatement(test, screenStyle(language)) ??
            t('modelTerms.notComputed', { reason: words.code('testReasons', reason) });
          return <>{t('modelTerms.jointLine', { column, statement })}</>;
        }}
      </QueryView>
    </li>
  );
}

interface PickerProps {
  readonly modelSet: string;
  readonly column: string;
  readonly rows: readonly GridRow[];
}

/** A joint test of the terms that one ticks. */
export function JointTestPicker({ modelSet, column, rows }: PickerProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string[]>([]);
  const terms = rows.map(({ id }) => id).filter((id) => chosen.includes(id));
  return (
    <PanelSection title={t('modelTerms.jointTest')}>
      <Checkbox.Group label={t('modelTerms.jointPick')} value={chosen} onChange={setChosen}>
        <div className={classes.picker}>
          {rows.map(({ id, label }) => (
            <Checkbox key={id} value={id} label={labelWithoutCoding(label)} size="xs" />
          ))}
        </div>
      </Checkbox.Group>
      {terms.length > 0 && (
        <ul className={classes.lines}>
          <JointTestLine modelSet={modelSet} column={column} terms={terms} />
        </ul>
      )}
    </PanelSection>
  );
}
