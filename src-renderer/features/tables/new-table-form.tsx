import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import classes from '../../ui/dialog.module.css';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { newRegressionTable, untabledSets } from './new-regression-table.ts';
import { isKindOf, newTitle } from './new-table-title.ts';
import { firstChoice, newFurtherTable, putTable, type StudyTable } from './study-table.ts';

type Kinds = Output<'catalog.list'>['furtherTables'];

interface Props {
  readonly plan: StudyPlan;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** Which kind of table, and the choices that it is made by. */
export function NewTableForm(props: Props) {
  const catalog = useQuery('catalog.list', {});
  return (
    <QueryView query={catalog}>
      {({ furtherTables }) => <KindForm {...props} kinds={furtherTables} />}
    </QueryView>
  );
}

/** Before the id of a model set, among the kinds. */
const REGRESSION = 'regression:';

function KindForm({ plan, kinds, onAdded, onClose }: Props & { readonly kinds: Kinds }) {
  const t = useTexts();
  const edit = useEdit();
  const [chosen, setChosen] = useState(kinds[0]?.id ?? '');
  const [choices, setChoices] = useState<Choices>({});
  const kind = kinds.find(({ id }) => id === chosen);
  const names = kind?.choices ?? [];
  const values = Object.fromEntries(
    names.map((name) => [name, name in choices ? choices[name] : firstChoice(name, plan)]),
  );
  const table = kind ? furtherTable(kind, values, plan) : regressionTable(chosen, plan);
  const add = async () => {
    if (table && (await edit(putTable(table)))) onAdded(table.id);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <KindChoice
        {...{ plan, kinds, chosen }}
        onChoose={(id) => {
          setChosen(id);
          setChoices({});
        }}
      />
      {names.map((name) => (
        <ChoiceControl
          key={`${chosen} ${name}`}
          plan={plan}
          name={name}
          value={values[name]}
          onChange={(value) => setChoices({ ...choices, [name]: value })}
        />
      ))}
      {table === null && <p className={classes.error}>{t('tables.cannotMake')}</p>}
      <FormButtons
        submitLabel={t('tables.addTable')}
        isDisabled={table === null}
        onCancel={onClose}
      />
    </form>
  );
}

type Choices = Readonly<Record<string, unknown>>;

function furtherTable(kind: Kinds[number], choices: Choices, plan: StudyPlan): StudyTable | null {
  if (!isKindOf(kind.id)) return null;
  const title = newTitle(kind.title, choices, plan);
  return newFurtherTable(plan, { kind: kind.id, title, choices });
}

function regressionTable(chosen: string, plan: StudyPlan): StudyTable | null {
  const set = untabledSets(plan).find(({ id }) => `${REGRESSION}${id}` === chosen);
  return set ? newRegressionTable(set, plan) : null;
}

interface KindChoiceProps {
  readonly plan: StudyPlan;
  readonly kinds: Kinds;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Every kind of the catalog, and a regression table for each set of models without one. */
function KindChoice({ plan, kinds, chosen, onChoose }: KindChoiceProps) {
  const t = useTexts();
  const words = useWords();
  const regressions = untabledSets(plan).map(({ id, title }) => ({
    value: `${REGRESSION}${id}`,
    label: t('tables.regressionOf', { title: words.local(title) }),
  }));
  return (
    <NativeSelect
      label={t('tables.kind')}
      value={chosen}
      data={[
        ...kinds.map(({ id, title }) => ({ value: id, label: words.local(title) })),
        ...regressions,
      ]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
