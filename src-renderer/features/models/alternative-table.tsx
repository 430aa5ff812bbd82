import type { RegisteredAlternative } from '../../../shared/contract/robustness.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding, termCoefficients } from '../../../shared/plan/term-label.ts';
import { formatEstimate } from '../../../shared/table/format-cell.ts';
import { screenStyle } from '../../../shared/table/number-format.ts';
import { STANDARD_STAR_RULE, starsFor } from '../../../shared/table/star-rule.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import table from '../../ui/table.module.css';
import classes from './robustness.module.css';
import { WithdrawButton } from './withdraw-button.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly alternatives: readonly RegisteredAlternative[];
}

/** A row for each alternative: what is other in it, and what came out. */
export function AlternativeTable({ plan, alternatives }: Props) {
  const t = useTexts();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('register.model')}</th>
          <th scope="col">{t('register.differences')}</th>
          <th scope="col">{t('register.coefficients')}</th>
          <th scope="col" className={table.number}>
            {t('register.observations')}
          </th>
          <th scope="col" className={table.number}>
            {t('register.groups')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {alternatives.map((one) => (
          <AlternativeRow key={one.id} plan={plan} alternative={one} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly plan: StudyPlan;
  readonly alternative: RegisteredAlternative;
}

function AlternativeRow({ plan, alternative }: RowProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { id, insteadOf, label, reason, differences, estimate, withdrawn } = alternative;
  return (
    <tr className={`${classes.alternative} ${withdrawn === null ? '' : classes.withdrawn}`}>
      <th scope="row">
        {[id, label].filter((part) => part !== '').join(' · ')}
        {reason !== '' && <div className={classes.soft}>{reason}</div>}
      </th>
      <td>
        {differences.length > 0
          ? differences.join('; ')
          : t('alternatives.same', { model: insteadOf })}
      </td>
      <td>
        {withdrawn === null ? (
          <Result plan={plan} alternative={alternative} />
        ) : (
          <span className={classes.soft}>{t('register.withdrawn', { reason: withdrawn })}</span>
        )}
      </td>
      <td className={table.number}>{numbers.count(estimate?.observations ?? null)}</td>
      <td className={table.number}>{numbers.count(estimate?.entities ?? null)}</td>
      <td>
        <WithdrawButton alternative={alternative} />
      </td>
    </tr>
  );
}

/** The coefficients that it is about, each on a line; or why there are none. */
function Result({ plan, alternative }: RowProps) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const { language } = useSession();
  const { id, focus, status, errorCode, estimate, fittedAt } = alternative;
  if (errorCode !== null) return <span>{words.code('errors', errorCode)}</span>;
  if (!estimate) return <span>{t('register.notRun')}</span>;
  const terms = plan.alternatives.find((one) => one.id === id)?.column.terms ?? [];
  const labels = terms.flatMap((term) => termCoefficients(term, plan.variables, language));
  const nameOf = (name: string): string =>
    labelWithoutCoding(labels.find((label) => label.name === name)?.label ?? name);
  return (
    <>
      {focus.map((name) => {
        const row = estimate.coefficients.find(({ term }) => term === name);
        const stars = row ? starsFor(row.pValue, STANDARD_STAR_RULE) : '';
        return (
          <div key={name} className={classes.result}>
            {nameOf(name)}: {row ? formatEstimate({ ...row, stars }, screenStyle(language)) : '–'}
          </div>
        );
      })}
      {status === 'stale' && fittedAt !== null && (
        <div className={classes.stale}>
          {t('register.stale', { time: numbers.dateTime(fittedAt) })}
        </div>
      )}
    </>
  );
}
