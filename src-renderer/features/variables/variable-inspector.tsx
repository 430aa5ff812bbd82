import type { VariableOverview } from '../../../shared/contract/measures.ts';
import { useNumbers } from '../../session/use-numbers.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PartySwitchChoice } from './party-switch-choice.tsx';
import { SpreadTable } from './spread-table.tsx';
import { TransitionTable } from './transition-table.tsx';
import { VariableForm } from './variable-form.tsx';
import { VariablePicture } from './variable-picture.tsx';
import classes from './variables.module.css';

/** One variable: spread, missing values by reason, use, and its names. */
export function VariableInspector({ variable }: { readonly variable: VariableOverview }) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const plan = useQuery('study.plan', {});
  const name = words.local(variable.label);
  return (
    <>
      <PanelSection title={name}>
        <VariablePicture variable={variable} />
      </PanelSection>
      <PanelSection title={t('variables.spread')}>
        <Facts facts={useSpread(variable)} />
        {variable.type !== 'category' && <SpreadTable variable={variable} />}
      </PanelSection>
      <TransitionTable variable={variable} />
      <PanelSection title={t('variables.missing')}>
        {variable.missing.length === 0 ? (
          <p className={classes.soft}>{t('variables.noneMissing')}</p>
        ) : (
          <Facts
            facts={variable.missing.map(({ reason, rows }) => ({
              name: words.code('missingReasons', reason),
              value: numbers.count(rows),
            }))}
          />
        )}
      </PanelSection>
      <QueryView query={plan}>
        {(value) => {
          const own = value.plan.variables.find(({ id }) => id === variable.id);
          return (
            <>
              {own?.derivation.kind === 'party-switch' && (
                <PartySwitchChoice rule={value.plan.partySwitch} />
              )}
              {own && <VariableForm key={JSON.stringify(own)} variable={own} />}
              <UsedWhere variable={variable} modelSets={value.plan.modelSets} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function useSpread(variable: VariableOverview) {
  const t = useTexts();
  const words = useWords();
  const numbers = useNumbers();
  const derivation = {
    name: t('variables.derivation'),
    value: words.code('derivations', variable.derivation),
  };
  const changers = { name: t('variables.changers'), value: numbers.count(variable.changers) };
  if (variable.type === 'category') return [derivation, changers];
  return [
    derivation,
    { name: t('variables.columnMean'), value: numbers.fixed(variable.mean, 3) },
    changers,
  ];
}

interface UsedProps {
  readonly variable: VariableOverview;
  readonly modelSets: readonly {
    readonly id: string;
    readonly title: { da: string; en: string };
  }[];
}

function UsedWhere({ variable, modelSets }: UsedProps) {
  const t = useTexts();
  const words = useWords();
  if (variable.usedIn.length === 0) return null;
  return (
    <PanelSection title={t('variables.usedWhere')}>
      <ul className={classes.used}>
        {variable.usedIn.map(({ modelSet, column }) => {
          const title = modelSets.find(({ id }) => id === modelSet)?.title;
          return (
            <li key={`${modelSet}-${column}`}>
              {t('variables.usedModel', { set: title ? words.local(title) : modelSet, column })}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
