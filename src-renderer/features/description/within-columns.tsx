import type { WithinColumn, WithinTerm } from '../../../shared/contract/within-design.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding, termCoefficients } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import table from '../../ui/table.module.css';
import classes from './description.module.css';

/** What the columns that look within persons only can see: who changes, and with what power. */
export function WithinColumns({ plan }: { readonly plan: StudyPlan }) {
  const t = useTexts();
  const query = useQuery('description.withinDesign', {});
  return (
    <PanelSection title={t('description.withinDesign')}>
      <QueryView query={query}>
        {({ columns }) =>
          columns.length === 0 ? (
            <p className={classes.explanation}>{t('description.withinNone')}</p>
          ) : (
            <div className={classes.comparison}>
              {columns.map((column) => (
                <ColumnTable
                  key={`${column.modelSet}|${column.column}`}
                  column={column}
                  plan={plan}
                />
              ))}
            </div>
          )
        }
      </QueryView>
    </PanelSection>
  );
}

interface Props {
  readonly column: WithinColumn;
  readonly plan: StudyPlan;
}

function ColumnTable({ column, plan }: Props) {
  const t = useTexts();
  const words = useWords();
  const set = plan.modelSets.find(({ id }) => id === column.modelSet);
  const title = t('description.withinTable', {
    column: column.column,
    set: set ? words.local(set.title) : column.modelSet,
  });
  const isFitted = column.terms.some(({ power }) => power !== null);
  const sentences = column.terms.flatMap(({ term, warningSentence }) =>
    warningSentence ? [{ term, sentence: warningSentence }] : [],
  );
  const focus = column.terms.find(({ powerSentence }) => powerSentence !== null)?.powerSentence;
  return (
    <section aria-label={title}>
      <h3 className={classes.columnTitle}>{title}</h3>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('description.withinVariable')}</th>
            <th scope="col" className={table.number}>
              {t('description.withinChangers')}
            </th>
            <th scope="col" className={`${table.number} ${classes.rateHead}`}>
              {t('description.withinMinimal')}
            </th>
            <th scope="col" className={table.number}>
              {t('description.withinAgainst')}
            </th>
            <th scope="col" className={table.number}>
              {t('description.withinPower')}
            </th>
          </tr>
        </thead>
        <tbody>
          {column.terms.map((term) => (
            <TermLine key={term.term} term={term} entities={column.entities} plan={plan} />
          ))}
        </tbody>
      </table>
      {!isFitted && <p className={classes.sentence}>{t('description.withinNotRun')}</p>}
      {focus && <p className={classes.sentence}>{words.local(focus)}</p>}
      {sentences.map(({ term, sentence }) => (
        <p key={term} className={classes.warning}>
          {words.local(sentence)}
        </p>
      ))}
    </section>
  );
}

interface LineProps {
  readonly term: WithinTerm;
  readonly entities: number;
  readonly plan: StudyPlan;
}

function TermLine({ term: { term, changers, power }, entities, plan }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { language } = useSession();
  const label = plan.modelSets
    .flatMap(({ columns }) => columns.flatMap(({ terms }) => terms))
    .flatMap((planned) => termCoefficients(planned, plan.variables, language))
    .find(({ name }) => name === term)?.label;
  const against = power?.against ?? null;
  return (
    <tr>
      <th scope="row">{labelWithoutCoding(label ?? term)}</th>
      <td className={table.number}>{t('description.withinChangersOf', { changers, entities })}</td>
      <td className={table.number}>{numbers.fixed(power?.minimalDetectableEffect ?? null, 3)}</td>
      <td className={table.number}>
        {against &&
          t('description.withinAgainstOf', {
            effect: numbers.significant(against.effect),
            column: against.column,
          })}
      </td>
      <td className={table.number}>{numbers.percent(against?.power ?? null, 0)}</td>
    </tr>
  );
}
