import { useNumbers } from '../../session/use-numbers.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './link-flow.module.css';
import { type LinkStep, useStepTitle } from './step-title.ts';

/** How many rows each rule linked, step by step. */
export function LinkFlow({ steps }: { readonly steps: readonly LinkStep[] }) {
  const t = useTexts();
  return (
    <PanelSection title={t('linkage.flow')}>
      <div className={classes.flow}>
        {steps.map((step) => (
          <StepFlow key={step.id} step={step} />
        ))}
      </div>
    </PanelSection>
  );
}

function StepFlow({ step }: { readonly step: LinkStep }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const title = useStepTitle()(step);
  return (
    <div className={classes.step}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.totals}>
          {t('linkage.stepTotals', { left: step.leftTotal, right: step.rightTotal })}
        </p>
      </div>
      <div>
        <StepBar step={step} />
        <ul className={classes.legend}>
          {step.rules
            .filter((rule) => rule.pairs > 0)
            .map(({ rule, pairs }) => (
              <li key={rule}>
                <span className={classes.count}>{numbers.count(pairs)}</span>{' '}
                {words.code('linkRules', rule)}
              </li>
            ))}
          {step.inReview > 0 && (
            <li className={classes.review}>{t('linkage.inReview', { count: step.inReview })}</li>
          )}
          <li className={classes.rest}>{t('linkage.unlinked', { count: step.unlinkedLeft })}</li>
        </ul>
      </div>
      <p className={classes.linked}>{t('linkage.linked', { count: step.linked })}</p>
    </div>
  );
}

/** The left side's rows as one bar: linked by rule, in review, without a link. */
function StepBar({ step }: { readonly step: LinkStep }) {
  const total = Math.max(1, step.leftTotal);
  const parts = [
    ...step.rules.map(({ rule, pairs }, index) => ({
      id: rule,
      size: pairs,
      className: classes[index % 2 === 0 ? 'evenRule' : 'oddRule'],
    })),
    { id: 'in-review', size: step.inReview, className: classes.inReview },
  ];
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.size, 0),
  );
  return (
    <svg className={classes.bar} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
      <rect className={classes.track} width="1000" height="10" />
      {parts.map((part, index) => (
        <rect
          key={part.id}
          className={part.className}
          x={(1000 * (starts[index] ?? 0)) / total}
          width={(1000 * part.size) / total}
          height="10"
        />
      ))}
    </svg>
  );
}
