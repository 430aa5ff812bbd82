import { NativeSelect } from '@mantine/core';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import { chosenReferences, partsOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { CoefficientPlot } from './coefficient-plot.tsx';
import { hasTerm, withReference } from './edit-model-set.ts';
import { coefficientLabels, type GridRow, gridRows } from './grid-rows.ts';
import { JointTestLine } from './joint-test.tsx';
import { LevelCoefficients } from './level-coefficients.tsx';
import { MarginalEffects } from './marginal-effects.tsx';
import classes from './models.module.css';
import type { ColumnResult } from './selection.ts';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly results: readonly ColumnResult[];
  readonly row: GridRow;
}

/** One term across the models: its coefficients, what they test together, and where they are missing. */
export function RowInspector({ plan, set, results, row }: Props) {
  const t = useTexts();
  const holding = results.filter(({ id }) =>
    set.columns.some((column) => column.id === id && hasTerm(column, row.id)),
  );
  const fitted = holding.filter(({ status }) => status === 'done');
  const isBlock = row.coefficients.length > 1;
  const isProduct = partsOf(row.term).length > 1;
  return (
    <>
      <PanelSection title={labelWithoutCoding(row.label)}>
        {isBlock ? (
          <LevelCoefficients row={row} results={holding} />
        ) : (
          <CoefficientPlot name={row.label} term={row.id} results={results} />
        )}
      </PanelSection>
      <ReferenceChoice plan={plan} set={set} row={row} />
      {isBlock && fitted.length > 0 && (
        <PanelSection title={t('modelTerms.jointTest')}>
          <ul className={classes.lines}>
            {fitted.map(({ id }) => (
              <JointTestLine key={id} modelSet={set.id} column={id} terms={[row.id]} />
            ))}
          </ul>
        </PanelSection>
      )}
      {isProduct && fitted.length > 0 && (
        <MarginalEffects plan={plan} set={set} row={row} columns={fitted.map(({ id }) => id)} />
      )}
      <MissingCoefficients plan={plan} set={set} row={row} results={holding} />
    </>
  );
}

/** The level that a category's others are compared with. */
function ReferenceChoice({ plan, set, row }: Omit<Props, 'results'>) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const [part, ...others] = partsOf(row.term);
  const variable = plan.variables.find(({ id }) => id === part?.variable);
  const isUsed = set.columns.some((column) => hasTerm(column, row.id));
  if (variable?.type !== 'category' || others.length > 0 || !isUsed) return null;
  const chosen = chosenReferences(set.columns.flatMap(({ terms }) => terms)).get(variable.id);
  return (
    <PanelSection title={t('modelTerms.reference')}>
      <NativeSelect
        aria-label={t('modelTerms.reference')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('modelTerms.referenceFirst') },
          ...variable.levels.map(({ value, title }) => ({ value, label: words.local(title) })),
        ]}
        onChange={(event) => {
          const reference = event.currentTarget.value || null;
          const value = withReference(set, variable.id, reference);
          void edit({ kind: 'put-model-set', value });
        }}
      />
      <p className={classes.soft}>{t('modelTerms.referenceNote')}</p>
    </PanelSection>
  );
}

/** A sentence for each coefficient that a model left out. */
function MissingCoefficients({ plan, set, row, results }: Props) {
  const t = useTexts();
  const words = useWords();
  const { language } = useSession();
  const labels = coefficientLabels(gridRows(plan, set, language));
  // A category with one level in the sample is missing as a whole.
  const names = new Set([row.id, ...row.coefficients.map(({ name }) => name)]);
  const missing = results.flatMap(({ id, estimate }) =>
    (estimate?.omitted ?? [])
      .filter(({ term }) => names.has(term))
      .map(({ term, reason, with: partners = [] }) => ({
        key: `${id} ${term}`,
        column: id,
        sentence: words.code('omittedSentences', reason, {
          term: labels.get(term) ?? term,
          with: partners.map((partner) => labels.get(partner) ?? partner).join(', '),
        }),
      })),
  );
  if (missing.length === 0) return null;
  return (
    <PanelSection title={t('modelTerms.missing')}>
      <ul className={classes.lines}>
        {missing.map(({ key, column, sentence }) => (
          <li key={key}>{t('modelTerms.inModel', { column, sentence })}</li>
        ))}
      </ul>
    </PanelSection>
  );
}
