import { useMemo } from 'react';
import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { CategoryBars, Histogram } from '../../ui/histogram.tsx';
import { distributionBins } from './distribution-bins.ts';

const WIDTH = 288;

/** How a variable is spread: a histogram, or a bar per category. */
export function VariablePicture({ variable }: { readonly variable: VariableOverview }) {
  const t = useTexts();
  const words = useWords();
  const bins = useMemo(() => distributionBins(variable), [variable]);
  const label = t('variables.distributionLabel', { name: words.local(variable.label) });
  if (bins === null) return <NamedBars variable={variable} label={label} />;
  const range = (bins.at(-1)?.to ?? 1) - (bins[0]?.from ?? 0);
  return (
    <Histogram
      label={label}
      bins={bins}
      decimals={range > 10 ? 0 : range > 2 ? 1 : 2}
      width={WIDTH}
      height={130}
    />
  );
}

interface NamedProps {
  readonly variable: VariableOverview;
  readonly label: string;
}

function NamedBars({ variable, label }: NamedProps) {
  const words = useWords();
  const numbers = useNumbers();
  const plan = useQuery('study.plan', {});
  const variables = plan.status === 'done' ? plan.value.plan.variables : null;
  const rows = useMemo(() => {
    const levels = variables?.find(({ id }) => id === variable.id)?.levels ?? [];
    return variable.distribution.map(({ label: value, count }) => {
      const level = levels.find((candidate) => candidate.value === value);
      const isNumber = variable.type !== 'category' && Number.isFinite(Number(value));
      const name = level
        ? words.local(level.title)
        : isNumber
          ? numbers.short(Number(value))
          : value;
      return { label: name, count };
    });
  }, [variable, variables, words, numbers]);
  return <CategoryBars label={label} rows={rows} width={WIDTH} />;
}
