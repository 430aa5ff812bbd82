import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { CoefficientText } from './coefficient-text.tsx';
import type { GridRow } from './grid-rows.ts';
import classes from './models.module.css';
import type { ColumnResult } from './selection.ts';

interface Props {
  readonly row: GridRow;
  readonly results: readonly ColumnResult[];
}

/** The coefficients of a category's levels in one model, each against the reference. */
export function LevelCoefficients({ row, results }: Props) {
  const t = useTexts();
  const fitted = results.filter(({ estimate }) => estimate !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const result = fitted.find(({ id }) => id === chosen) ?? fitted[0];
  if (!result?.estimate) return <p className={classes.soft}>{t('models.noCoefficient')}</p>;
  const { coefficients } = result.estimate;
  const facts = row.coefficients.flatMap(({ name, label }) => {
    const coefficient = coefficients.find(({ term }) => term === name);
    if (!coefficient) return [];
    const isStale = result.status === 'stale';
    return {
      name: label,
      value: <CoefficientText coefficient={coefficient} isStale={isStale} />,
    };
  });
  return (
    <>
      {fitted.length > 1 ? (
        <NativeSelect
          aria-label={t('modelTerms.model')}
          value={result.id}
          data={fitted.map(({ id }) => ({
            value: id,
            label: t('modelTerms.level', { column: id }),
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : (
        <p className={classes.soft}>{t('modelTerms.level', { column: result.id })}</p>
      )}
      <Facts facts={facts} />
    </>
  );
}
