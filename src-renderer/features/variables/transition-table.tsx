import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import table from '../../ui/table.module.css';
import classes from './variables.module.css';

/** From 0 or 1 at one answer to 0 or 1 at the next: all that a within estimator sees of it. */
export function TransitionTable({ variable }: { readonly variable: VariableOverview }) {
  const t = useTexts();
  const numbers = useNumbers();
  const { transitions } = variable;
  if (transitions === null || transitions.entities === 0) return null;
  const { stayedZero, upward, downward, stayedOne, changers, entities } = transitions;
  const lines = [
    [0, stayedZero, upward],
    [1, downward, stayedOne],
  ] as const;
  return (
    <PanelSection title={t('variables.transitions')}>
      <table className={table.table} aria-label={t('variables.transitions')}>
        <thead>
          <tr>
            <th scope="col">{t('variables.transitionFrom')}</th>
            {[0, 1].map((value) => (
              <th key={value} scope="col" className={table.number}>
                {t('variables.transitionTo', { value })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([from, toZero, toOne]) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td className={table.number}>{numbers.count(toZero)}</td>
              <td className={table.number}>{numbers.count(toOne)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('variables.transitionsSentence', { changers, entities })}</p>
      {variable.hasFewChangers && <p className={classes.warning}>{t('variables.fewChangers')}</p>}
    </PanelSection>
  );
}
