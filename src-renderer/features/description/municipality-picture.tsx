import * as Plot from '@observablehq/plot';
import { useMemo } from 'react';
import type { MunicipalityReport } from '../../../shared/contract/description-parts.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { PlotFigure } from '../../ui/plot-figure.tsx';
import classes from './description.module.css';

interface Props {
  readonly report: MunicipalityReport;
  /** Names of the two variables. */
  readonly outcome: string;
  readonly against: string;
}

/** A scatter of municipality means, its line, and what they are worth. */
export function MunicipalityPicture({ report, outcome, against }: Props) {
  const t = useTexts();
  const words = useWords();
  const facts = useMunicipalityFacts(report);
  if (report.points.length === 0) {
    return <p className={classes.explanation}>{t('description.municipalityNone')}</p>;
  }
  return (
    <>
      <p className={classes.sentence}>{words.local(report.sentence)}</p>
      <div className={classes.scatter}>
        <Scatter report={report} outcome={outcome} against={against} />
        <div>
          <Facts facts={facts} />
          {report.leftOut > 0 && (
            <p className={classes.explanation}>
              {t('description.municipalityLeftOut', { count: report.leftOut })}
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function Scatter({ report, outcome, against }: Props) {
  const t = useTexts();
  const numbers = useNumbers();
  const options = useMemo((): Plot.PlotOptions => {
    const { line, points } = report;
    const places = points.map((point) => point.against);
    const [low, high] = [Math.min(...places), Math.max(...places)];
    const ends = line ? [low, high].map((x) => ({ x, y: line.constant + line.slope * x })) : [];
    return {
      width: 560,
      height: 300,
      marginLeft: 52,
      marginBottom: 40,
      x: { label: against, labelArrow: 'none', tickFormat: numbers.short, ticks: 6 },
      y: {
        label: outcome,
        labelArrow: 'none',
        tickFormat: (value: number) => numbers.fixed(value, 2),
        ticks: 5,
      },
      r: { range: [1.5, 8], type: 'sqrt' },
      marks: [
        Plot.dot(points, {
          x: 'against',
          y: 'mean',
          r: 'observations',
          stroke: 'var(--accent)',
          fill: 'var(--accent)',
          fillOpacity: 0.25,
          title: (point: MunicipalityReport['points'][number]) =>
            t('description.municipalityPoint', {
              name: point.name,
              mean: numbers.fixed(point.mean, 2),
              count: point.observations,
            }),
        }),
        Plot.line(ends, { x: 'x', y: 'y', stroke: 'var(--ink)', strokeWidth: 1.5 }),
      ],
    };
  }, [report, outcome, against, numbers, t]);
  return (
    <PlotFigure
      label={t('description.municipalityPicture', {
        outcome,
        against,
        count: report.points.length,
      })}
      options={options}
    />
  );
}

function useMunicipalityFacts({ intraclass, pearson, spearman, line, split }: MunicipalityReport) {
  const t = useTexts();
  const numbers = useNumbers();
  const withP = (value: string, pValue: number | null) =>
    pValue === null ? value : t('description.withP', { value, p: numbers.pStatement(pValue) });
  return [
    {
      name: t('description.iccSingle'),
      value: withP(numbers.fixed(intraclass.single, 3), intraclass.test?.pValue ?? null),
    },
    { name: t('description.iccMean'), value: numbers.fixed(intraclass.mean, 2) },
    {
      name: t('description.pearson'),
      value: withP(numbers.fixed(pearson.estimate, 2), pearson.pValue),
    },
    {
      name: t('description.spearman'),
      value: withP(numbers.fixed(spearman.estimate, 2), spearman.pValue),
    },
    {
      name: t('description.slope'),
      value: withP(numbers.significant(line?.slope ?? null), line?.error?.pValue ?? null),
    },
    ...(split
      ? [
          {
            name: t('description.splitDifference', { cut: numbers.short(split.cut) }),
            value: withP(numbers.fixed(split.difference, 3), split.test?.pValue ?? null),
          },
        ]
      : []),
  ];
}
