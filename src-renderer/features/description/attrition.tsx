import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttritionReport } from '../../../shared/contract/description-parts.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import { DifferenceDot } from './difference-dot.tsx';
import classes from './description.module.css';
import { useLabels } from './use-labels.ts';

type Line = AttritionReport['variables'][number];

const FIRST_SHOWN = 8;

/** Who answers again in the next wave, and how they differ from those who do not. */
export function Attrition({ plan }: { readonly plan: StudyPlan }) {
  const t = useTexts();
  const query = useQuery('description.attrition', {});
  return (
    <PanelSection title={t('description.attrition')}>
      <QueryView query={query}>
        {({ steps }) =>
          steps.map((step) => <AttritionStep key={step.from} step={step} plan={plan} />)
        }
      </QueryView>
    </PanelSection>
  );
}

interface StepProps {
  readonly step: AttritionReport;
  readonly plan: StudyPlan;
}

function AttritionStep({ step, plan }: StepProps) {
  const t = useTexts();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const sizeOf = (line: Line) => Math.abs(line.standardizedDifference ?? 0);
  const lines = step.variables.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return (
    <>
      <p className={classes.sentence}>{words.local(step.sentence)}</p>
      <table className={table.table} aria-label={t('description.attritionTable')}>
        <thead>
          <tr>
            <th scope="col">{t('description.attritionVariable')}</th>
            <th scope="col" className={table.number}>
              {t('description.attritionAgain')}
            </th>
            <th scope="col" className={table.number}>
              {t('description.attritionOthers')}
            </th>
            <th scope="col" colSpan={2} className={table.number}>
              {t('description.attritionDifference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? lines : lines.slice(0, FIRST_SHOWN)).map((line) => (
            <AttritionLine key={`${line.variable}|${line.level}`} line={line} plan={plan} />
          ))}
        </tbody>
      </table>
      {lines.length > FIRST_SHOWN && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('description.attritionFew')
            : t('description.attritionAll', { count: lines.length })}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: Line;
  readonly plan: StudyPlan;
}

function AttritionLine({ line, plan }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { nameOf, levelOf } = useLabels(plan);
  const isShare =
    line.level !== null ||
    plan.variables.some(({ id, type }) => id === line.variable && type === 'binary');
  const spell = (mean: number) => (isShare ? numbers.percent(mean) : numbers.fixed(mean, 2));
  const difference = line.standardizedDifference;
  return (
    <tr>
      <th scope="row">
        {line.level === null ? nameOf(line.variable) : levelOf(line.variable, line.level)}
      </th>
      <td className={table.number}>{spell(line.again.mean)}</td>
      <td className={table.number}>{spell(line.others.mean)}</td>
      <td className={classes.dotCell}>
        {difference !== null && <DifferenceDot value={difference} />}
      </td>
      <td
        className={table.number}
        title={t('description.attritionP', { p: numbers.pStatement(line.pValue) })}
      >
        {difference !== null && difference > 0 ? '+' : ''}
        {numbers.fixed(difference, 2)}
      </td>
    </tr>
  );
}
