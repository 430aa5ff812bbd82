import { Button, NativeSelect, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { GridChoice, Specification } from '../../../shared/contract/robustness.ts';
import type { FurtherTable } from '../../../shared/plan/further-table.ts';
import { type ModelColumn, type ModelSet } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import {
  labelWithoutCoding,
  termCoefficients,
  termLabel,
} from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { AddTableButton } from './add-table-button.tsx';
import { type Option, RobustnessChoices } from './robustness-choices.tsx';
import { RobustnessCurve } from './robustness-curve.tsx';
import { RobustnessInfluence } from './robustness-influence.tsx';
import classes from './robustness.module.css';
import { RobustnessOne } from './robustness-one.tsx';
import { RobustnessTable } from './robustness-table.tsx';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
}

interface Shown {
  readonly choice: GridChoice;
  readonly specifications: readonly Specification[];
}

/** How would one coefficient look, had other choices been made, or had someone not answered? */
export function RobustnessSection({ plan, set }: Props) {
  const t = useTexts();
  const estimators = useEstimators();
  const [choice, setChoice] = useState(() => firstChoice(set));
  const [shown, setShown] = useState<Shown | null>(null);
  const column = set.columns.find(({ id }) => id === choice.column) ?? set.columns[0];
  const names = useTermNames(plan, column);
  const focusName = names.coefficients.find(({ id }) => id === choice.focus)?.title ?? choice.focus;
  const controls = names.terms.filter(({ id }) => !isPartOf(choice.focus, id));
  const nameOf = (options: readonly Option[], id: string): string =>
    options.find((option) => option.id === id)?.title ?? id;
  const called = {
    controlName: (id: string) => nameOf(names.terms, id),
    estimatorName: (id: string) => nameOf(estimators, id),
  };
  return (
    <div className={classes.section}>
      <PanelSection title={t('robustness.title')}>
        <p className={classes.soft}>{t('robustness.intro')}</p>
        <StartingPoint
          set={set}
          choice={choice}
          coefficients={names.coefficients}
          onChoice={setChoice}
        />
        <RobustnessChoices
          choice={choice}
          controls={controls}
          estimators={estimators}
          onChoice={setChoice}
        />
        <GridButton choice={choice} onDone={setShown} />
        {shown && (
          <>
            <RobustnessCurve name={focusName} {...shown} language={plan.tableLanguage} />
            <RobustnessOne {...shown} {...called} />
            <RobustnessTable {...shown} {...called} />
            <div className={classes.buttons}>
              <AddTableButton plan={plan} table={curveTable(set, shown.choice, focusName)} />
            </div>
          </>
        )}
      </PanelSection>
      <RobustnessInfluence
        key={`${choice.column} ${choice.focus}`}
        place={{ modelSet: set.id, column: choice.column, focus: choice.focus }}
      />
    </div>
  );
}

/** The curve's table in the supplement. */
function curveTable({ id, title }: ModelSet, choice: GridChoice, name: string): FurtherTable {
  return {
    id: `curve-${id}`,
    kind: 'specification-curve',
    number: null,
    title: {
      da: `${title.da}: specifikationskurve for ${name}`,
      en: `${title.en}: specification curve of ${name}`,
    },
    choice,
  };
}

interface StartingPointProps {
  readonly set: ModelSet;
  readonly choice: GridChoice;
  readonly coefficients: readonly Option[];
  readonly onChoice: (choice: GridChoice) => void;
}

/** The model that the choices depart from, and the coefficient in question. */
function StartingPoint({ set, choice, coefficients, onChoice }: StartingPointProps) {
  const t = useTexts();
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={t('robustness.model')}
        value={choice.column}
        data={set.columns.map(({ id }) => ({
          value: id,
          label: t('models.model', { column: id }),
        }))}
        onChange={(event) => onChoice(firstChoice(set, event.currentTarget.value))}
      />
      <NativeSelect
        label={t('robustness.focus')}
        value={choice.focus}
        data={coefficients.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => {
          const focus = event.currentTarget.value;
          const kept = choice.controls.filter((id) => !isPartOf(focus, id));
          onChoice({ ...choice, focus, controls: kept });
        }}
      />
    </div>
  );
}

/** So many controls are varied to begin with: 2⁶ sets. */
const VARIED = 6;

/** The column with most terms, its first term, and a modest number of choices. */
function firstChoice(set: ModelSet, columnId?: string): GridChoice {
  const largest = set.columns.toSorted((a, b) => b.terms.length - a.terms.length)[0];
  const column = set.columns.find(({ id }) => id === columnId) ?? largest;
  const [focus = '', ...others] = column?.terms.map(termIdOf) ?? [];
  return {
    modelSet: set.id,
    column: column?.id ?? '',
    focus,
    controls: others.slice(0, VARIED),
    estimators: ['random-effects', 'fixed-effects'],
    covariances: ['cluster'],
    samples: ['own', 'two-rows'],
    scales: ['as-plan'],
    links: ['all'],
  };
}

function isPartOf(focus: string, term: string): boolean {
  return focus === term || focus.startsWith(`${term}=`);
}

function useTermNames(plan: StudyPlan, column: ModelColumn | undefined) {
  const { language } = useSession();
  const terms = column?.terms ?? [];
  return {
    terms: terms.map((term) => ({
      id: termIdOf(term),
      title: labelWithoutCoding(termLabel(term, plan.variables, language)),
    })),
    coefficients: terms.flatMap((term) =>
      termCoefficients(term, plan.variables, language).map(({ name, label }) => ({
        id: name,
        title: label,
      })),
    ),
  };
}

function useEstimators(): Option[] {
  const words = useWords();
  const query = useQuery('catalog.list', {});
  const known = query.status === 'done' ? query.value.estimators : [];
  return known.map(({ id, title }) => ({ id, title: words.local(title) }));
}

interface GridButtonProps {
  readonly choice: GridChoice;
  readonly onDone: (shown: Shown) => void;
}

/** Starts the grid, shows how far it is, and can stop it. */
function GridButton({ choice, onDone }: GridButtonProps) {
  const t = useTexts();
  const { run, isRunning } = useCommand('robustness.grid');
  const { run: cancel } = useCommand('robustness.cancel');
  const [{ done, total }, reset] = useGridProgress();
  const { estimators, covariances, samples, scales, links, controls } = choice;
  const lists = [estimators, covariances, samples, scales, links];
  const count = lists.reduce((product, list) => product * list.length, 2 ** controls.length);
  const start = async () => {
    reset();
    const answer = await run(choice);
    if (answer.ok) onDone({ choice, specifications: answer.value.specifications });
  };
  if (isRunning) {
    return (
      <div className={classes.buttons} role="status">
        <Progress
          className={classes.progress}
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('robustness.running', { done, total })}
        />
        <span>{t('robustness.running', { done, total })}</span>
        <Button variant="default" onClick={() => void cancel({})}>
          {t('robustness.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.buttons}>
      <Button variant="default" disabled={count === 0} onClick={() => void start()}>
        {t('robustness.run')}
      </Button>
      <span className={classes.soft}>
        {count === 0 ? t('robustness.empty') : t('robustness.count', { count })}
      </span>
    </div>
  );
}

interface GridProgress {
  readonly done: number;
  readonly total: number;
}

const NOTHING_DONE: GridProgress = { done: 0, total: 0 };

function useGridProgress(): readonly [GridProgress, () => void] {
  const { client } = useSession();
  const [progress, setProgress] = useState(NOTHING_DONE);
  useEffect(() => {
    const stopListening = client.onEvent((event) => {
      if (event.kind === 'robustness-progress') setProgress(event);
    });
    return stopListening;
  }, [client]);
  return [progress, () => setProgress(NOTHING_DONE)];
}
