import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import classes from './sample-flow.module.css';

type Step = Output<'description.overview'>['flow'][number];

interface Props {
  readonly flow: readonly Step[];
  readonly plan: StudyPlan;
}

/** From the lists to each model: how many remain, and why the others left. */
export function SampleFlow({ flow, plan }: Props) {
  const t = useTexts();
  const words = useWords();
  const shared = flow.filter((step) => step.modelSet === null);
  return (
    <div className={classes.flow}>
      <ol className={classes.trunk} aria-label={t('description.flowShared')}>
        {shared.map((step) => (
          <FlowBox key={step.id} step={step} title={words.code('flowSteps', step.id)} plan={plan} />
        ))}
      </ol>
      <div className={classes.branches}>
        {plan.modelSets.map((set) => (
          <section key={set.id} aria-label={words.local(set.title)}>
            <h3 className={classes.setTitle}>{words.local(set.title)}</h3>
            <ol className={classes.columns}>
              {flow
                .filter((step) => step.modelSet === set.id)
                .map((step) => (
                  <FlowBox
                    key={step.column}
                    step={step}
                    title={t('description.flowModel', { column: step.column ?? '' })}
                    plan={plan}
                  />
                ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

interface BoxProps {
  readonly step: Step;
  readonly title: string;
  readonly plan: StudyPlan;
}

function FlowBox({ step, title, plan }: BoxProps) {
  const t = useTexts();
  const words = useWords();
  const reasonOf = (left: Step['left'][number]) => {
    const label = plan.variables.find(({ id }) => id === left.variable)?.label;
    return words.code('flowReasons', left.reason, {
      variable: label ? labelWithoutCoding(words.local(label)) : left.variable,
    });
  };
  return (
    <li className={classes.step}>
      <div className={classes.box}>
        <p className={classes.name}>{title}</p>
        <p className={classes.count}>{t('description.flowRows', { count: step.rows })}</p>
        <p className={classes.persons}>{t('description.flowPersons', { count: step.persons })}</p>
      </div>
      {step.left.length > 0 && (
        <ul className={classes.left}>
          {step.left.map((left) => (
            <li key={`${left.reason}-${left.variable}`}>
              {t('description.flowLeft', { count: left.rows, reason: reasonOf(left) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
