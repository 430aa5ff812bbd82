import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import { partsOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { EffectPlot } from './effect-plot.tsx';
import type { GridRow } from './grid-rows.ts';
import classes from './models.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly row: GridRow;
  /** The fitted models that have the term. */
  readonly columns: readonly string[];
}

interface Direction {
  readonly effectOf: string;
  readonly at: string;
}

/** The effect of one side of an interaction at values of the other, in one model. */
export function MarginalEffects({ plan, set, row, columns }: Props) {
  const t = useTexts();
  const words = useWords();
  const [chosenColumn, setColumn] = useState<string | null>(null);
  const [chosen, setDirection] = useState(0);
  const directions = directionsOf(plan, row);
  const direction = directions[chosen] ?? directions[0];
  const column = columns.find((id) => id === chosenColumn) ?? columns.at(-1);
  if (!direction || column === undefined) return null;
  const nameOf = (id: string) => {
    const label = plan.variables.find((variable) => variable.id === id)?.label;
    return label ? labelWithoutCoding(words.local(label)) : id;
  };
  return (
    <PanelSection title={t('modelTerms.effectOf')}>
      <div className={classes.choices}>
        <NativeSelect
          aria-label={t('modelTerms.effectOf')}
          value={String(directions.indexOf(direction))}
          data={directions.map(({ effectOf, at }, index) => ({
            value: String(index),
            label: t('modelTerms.effectChoice', { of: nameOf(effectOf), at: nameOf(at) }),
          }))}
          onChange={(event) => setDirection(Number(event.currentTarget.value))}
        />
        <NativeSelect
          aria-label={t('modelTerms.model')}
          value={column}
          data={columns.map((id) => ({ value: id, label: t('models.model', { column: id }) }))}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
      </div>
      <Effects
        key={`${column} ${direction.effectOf} ${direction.at}`}
        plan={plan}
        modelSet={set.id}
        column={column}
        direction={direction}
        names={{ of: nameOf(direction.effectOf), at: nameOf(direction.at) }}
      />
    </PanelSection>
  );
}

/** A category has no effect of its own; a square has one direction. */
function directionsOf({ variables }: StudyPlan, { term }: GridRow): Direction[] {
  const ids = partsOf(term).map(({ variable }) => variable);
  const isCategory = (id: string) =>
    variables.some((variable) => variable.id === id && variable.type === 'category');
  const pairs = ids.flatMap((effectOf, place) =>
    ids.toSpliced(place, 1).map((at) => ({ effectOf, at })),
  );
  const distinct = new Map(pairs.map((pair) => [`${pair.effectOf}@${pair.at}`, pair]));
  return [...distinct.values()].filter(({ effectOf }) => !isCategory(effectOf));
}

interface EffectsProps {
  readonly plan: StudyPlan;
  readonly modelSet: string;
  readonly column: string;
  readonly direction: Direction;
  readonly names: { readonly of: string; readonly at: string };
}

function Effects({ plan, modelSet, column, direction, names }: EffectsProps) {
  const t = useTexts();
  const words = useWords();
  const query = useQuery('models.marginalEffects', { modelSet, column, ...direction });
  const levels = plan.variables.find(({ id }) => id === direction.at)?.levels ?? [];
  const levelName = (value: string) => {
    const level = levels.find((one) => one.value === value);
    return level ? words.local(level.title) : value;
  };
  return (
    <QueryView query={query}>
      {({ effects, notEstimable }) => (
        <>
          <EffectPlot names={names} effects={effects} levelName={levelName} />
          {notEstimable.length > 0 && (
            <p className={classes.soft}>
              {t('modelTerms.notEstimable', {
                values: notEstimable.map((value) => levelName(String(value))).join(', '),
              })}
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}
