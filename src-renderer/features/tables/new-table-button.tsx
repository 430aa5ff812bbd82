import { Button } from '@mantine/core';
import type { ModelSet, TablePlan } from '../../../shared/plan/model-plan.ts';
import { termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { STANDARD_STAR_RULE } from '../../../shared/table/star-rule.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { isBlock, termsOfSet } from './table-terms.ts';

interface Props {
  readonly plan: StudyPlan;
  readonly onAdded: (id: string) => void;
}

/** Makes a table of the first model set that has none; absent where each has one. */
export function NewTableButton({ plan, onAdded }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const set = plan.modelSets.find(({ id }) => plan.tables.every(({ modelSet }) => modelSet !== id));
  if (set === undefined) return null;
  const add = async () => {
    const value = tableOf(set, plan);
    if (await edit({ kind: 'put-table', value })) onAdded(value.id);
  };
  return (
    <Button variant="default" onClick={() => void add()}>
      {t('tables.newTable')}
    </Button>
  );
}

function tableOf(set: ModelSet, plan: StudyPlan): TablePlan {
  const terms = termsOfSet(set, plan);
  const numbers = plan.tables.map(({ number }) => Number.parseInt(number, 10) || 0);
  return {
    id: `table-${set.id}`,
    kind: 'regression',
    number: String(Math.max(0, ...numbers) + 1),
    title: set.title,
    modelSet: set.id,
    rows: terms.filter((term) => !isBlock(term, plan)).map(termIdOf),
    hiddenBlocks: terms.filter((term) => isBlock(term, plan)).map(termIdOf),
    stars: STANDARD_STAR_RULE,
  };
}
