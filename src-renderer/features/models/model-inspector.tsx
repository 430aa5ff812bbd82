import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { hasTerm } from './edit-model-set.ts';
import { FitTests } from './fit-tests.tsx';
import { gridRows } from './grid-rows.ts';
import { focusOf } from './focus-of.ts';
import { JointTestPicker } from './joint-test.tsx';
import { KeepButton } from './keep-button.tsx';
import classes from './models.module.css';
import { RowInspector } from './row-inspector.tsx';
import type { ColumnResult, Selection } from './selection.ts';
import { useWarningSentence } from './use-warning-sentence.ts';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly results: readonly ColumnResult[];
  readonly selection: Selection | null;
}

/** What is selected: one variable across the models, or one model. */
export function ModelInspector({ plan, set, results, selection }: Props) {
  const t = useTexts();
  const { language } = useSession();
  const rows = gridRows(plan, set, language);
  if (selection?.kind === 'row') {
    const row = rows.find(({ id }) => id === selection.term);
    if (row) {
      return <RowInspector key={row.id} plan={plan} set={set} results={results} row={row} />;
    }
  }
  const id = selection?.kind === 'column' ? selection.column : null;
  const column = set.columns.find((candidate) => candidate.id === id);
  const result = column && results.find((candidate) => candidate.id === id);
  if (!result) return <p className={classes.soft}>{t('models.inspectorEmpty')}</p>;
  return (
    <>
      <FitFacts result={result} plan={plan} set={set} />
      <KeepButton
        model={{
          modelSet: set.id,
          column: column.id,
          focus: focusOf(column, plan, language),
          specification: null,
        }}
      />
      {result.estimate && <FitTests estimate={result.estimate} />}
      {result.status === 'done' && (
        <JointTestPicker
          key={`${set.id} ${column.id}`}
          modelSet={set.id}
          column={column.id}
          rows={rows.filter((row) => hasTerm(column, row.id))}
        />
      )}
    </>
  );
}

interface FitProps {
  readonly result: ColumnResult;
  readonly plan: StudyPlan;
  readonly set: ModelSet;
}

function FitFacts({ result, plan, set }: FitProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const facts = useFitFacts(result);
  const sentenceOf = useWarningSentence(plan, set);
  const { estimate } = result;
  const variableName = (id: string | null) => {
    const label = plan.variables.find((variable) => variable.id === id)?.label;
    return label ? labelWithoutCoding(words.local(label)) : id;
  };
  return (
    <>
      <PanelSection title={t('models.fit', { column: result.id })}>
        {result.errorCode && (
          <p className={classes.warning}>{words.code('errors', result.errorCode)}</p>
        )}
        <Facts facts={facts} />
        {result.fittedAt && (
          <p className={classes.soft}>
            {t('models.fittedAt', { time: numbers.dateTime(result.fittedAt) })}
          </p>
        )}
      </PanelSection>
      {estimate && estimate.rows.dropped.length > 0 && (
        <PanelSection title={t('models.dropped')}>
          <Facts
            facts={estimate.rows.dropped.map(({ reason, column, rows }) => ({
              name: words.code('flowReasons', reason, { variable: variableName(column) }),
              value: numbers.count(rows),
            }))}
          />
        </PanelSection>
      )}
      {estimate && estimate.warnings.length > 0 && (
        <PanelSection title={t('models.warnings')}>
          {estimate.warnings.map(sentenceOf).map((sentence) => (
            <p key={sentence} className={classes.warning}>
              {sentence}
            </p>
          ))}
        </PanelSection>
      )}
    </>
  );
}

function useFitFacts({ estimate }: ColumnResult) {
  const t = useTexts();
  const numbers = useNumbers();
  if (!estimate) return [];
  const { rSquared, rows } = estimate;
  const all = [
    { name: t('models.rowsRead'), value: numbers.count(rows.read) },
    { name: t('models.rowsUsed'), value: numbers.count(rows.used) },
    { name: t('models.entities'), value: numbers.count(estimate.entities) },
    { name: t('models.singletons'), value: numbers.count(estimate.singletons) },
    { name: t('models.clusters'), value: numbers.count(estimate.clusters) },
    { name: t('models.degrees'), value: numbers.count(estimate.residualDegreesOfFreedom) },
    { name: t('models.withinR'), value: numbers.fixed(rSquared.within, 3) },
    { name: t('models.betweenR'), value: numbers.fixed(rSquared.between, 3) },
    { name: t('models.overallR'), value: numbers.fixed(rSquared.overall, 3) },
    { name: t('models.sigmaEntity'), value: numbers.fixed(estimate.sigmaEntity, 3) },
    { name: t('models.sigmaResidual'), value: numbers.fixed(estimate.sigmaResidual, 3) },
    { name: t('models.rho'), value: numbers.fixed(estimate.rho, 3) },
    { name: t('models.theta'), value: numbers.fixed(estimate.theta?.median ?? null, 3) },
    {
      name: t('models.correlation'),
      value: numbers.fixed(estimate.correlationEffectsFitted, 3),
    },
  ];
  return all.filter(({ value }) => value !== '–');
}
