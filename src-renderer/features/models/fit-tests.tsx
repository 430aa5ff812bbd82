import { screenStyle } from '../../../shared/table/number-format.ts';
import { testStatement } from '../../../shared/table/test-statement.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './models.module.css';
import type { Estimate } from './selection.ts';

/** The level of the readings. */
const LEVEL = 0.05;

/** Reasons that say nothing of the data. */
const NOT_ASKED: readonly string[] = ['not-for-this-estimator', 'not-asked-for'];

/** Each test of a fitted model with what it says, or why it says nothing. */
export function FitTests({ estimate }: { readonly estimate: Estimate }) {
  const t = useTexts();
  const words = useWords();
  const { language } = useSession();
  const shown = Object.entries(estimate.tests).filter(
    ([, test]) => !NOT_ASKED.includes(String(test['reason'])),
  );
  if (shown.length === 0) return null;
  const readingOf = (name: string, test: Estimate['tests'][string]) => {
    const { reason, pValue } = test;
    const why = typeof reason === 'string' ? words.code('testReasons', reason) : null;
    if (test.kind === 'not-applicable') {
      return t('modelTerms.notComputed', { reason: why ?? '…' });
    }
    if (test['usable'] === false) return t('modelTerms.notReadable', { reason: why ?? '…' });
    if (typeof pValue !== 'number') return '';
    const code = `${name}-${pValue < LEVEL ? 'rejected' : 'kept'}`;
    const reading = words.code('testReadings', code);
    return reading === code ? '' : reading;
  };
  return (
    <PanelSection title={t('models.tests')}>
      <dl className={classes.tests}>
        {shown.map(([name, test]) => (
          <div key={name}>
            <dt>{words.code('modelTests', name)}</dt>
            <dd className={classes.statistic}>{testStatement(test, screenStyle(language))}</dd>
            <dd className={classes.soft}>{readingOf(name, test)}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
