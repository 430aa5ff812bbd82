import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import { formatEstimate } from '../../../shared/table/format-cell.ts';
import { screenStyle } from '../../../shared/table/number-format.ts';
import { fittedBySize } from '../../../shared/table/specification-spread.ts';
import { STANDARD_STAR_RULE, starsFor } from '../../../shared/table/star-rule.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { KeepButton } from './keep-button.tsx';
import classes from './robustness.module.css';

interface Props {
  readonly choice: GridChoice;
  readonly specifications: readonly Specification[];
  readonly controlName: (id: string) => string;
  readonly estimatorName: (id: string) => string;
}

/** One model of the curve, found by its place in it, to be read and kept. */
export function RobustnessOne({ choice, specifications, ...names }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const { language } = useSession();
  const fitted = fittedBySize(specifications);
  const [place, setPlace] = useState(Math.ceil(fitted.length / 2));
  const facts = useChoiceFacts({ choice, ...names });
  const one = fitted[Math.min(place, fitted.length) - 1];
  if (!one) return null;
  const { controls, estimator, covariance, sample, scale, links } = one;
  const model = { controls, estimator, covariance, sample, scale, links };
  const stars = starsFor(one.pValue, STANDARD_STAR_RULE);
  return (
    <div className={classes.one}>
      <NumberInput
        className={classes.place}
        size="xs"
        label={t('robustness.place', { count: fitted.length })}
        value={place}
        min={1}
        max={fitted.length}
        clampBehavior="strict"
        onChange={(value) => typeof value === 'number' && setPlace(value)}
      />
      <div>
        <Facts
          facts={[
            {
              name: t('robustness.coefficient'),
              value: formatEstimate({ ...one, stars }, screenStyle(language)),
            },
            { name: t('register.observations'), value: numbers.count(one.observations) },
            ...facts(one),
          ]}
        />
        <KeepButton
          key={place}
          model={{
            modelSet: choice.modelSet,
            column: choice.column,
            focus: [choice.focus],
            specification: { ...model, varied: choice.controls },
          }}
        />
      </div>
    </div>
  );
}

/** What was chosen in a model, in words. */
function useChoiceFacts({ choice, controlName, estimatorName }: Omit<Props, 'specifications'>) {
  const t = useTexts();
  const words = useWords();
  const word = (code: string): string => words.code('robustnessChoices', code);
  return (one: Specification) => [
    { name: t('curveDimensions.estimators'), value: estimatorName(one.estimator) },
    { name: t('curveDimensions.covariances'), value: word(one.covariance) },
    { name: t('curveDimensions.samples'), value: word(one.sample) },
    { name: t('curveDimensions.scales'), value: word(one.scale) },
    { name: t('curveDimensions.links'), value: word(one.links) },
    ...(choice.controls.length === 0
      ? []
      : [
          {
            name: t('robustness.controlsIn'),
            value: one.controls.map(controlName).join(', ') || '–',
          },
        ]),
  ];
}
