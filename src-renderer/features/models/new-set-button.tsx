import { Button } from '@mantine/core';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';

interface Props {
  readonly plan: StudyPlan;
  /** Copied if given. */
  readonly from?: ModelSet;
  readonly onAdded: (id: string) => void;
}

/** Adds a model set: a copy of the one in sight, or a first one of pooled least squares. */
export function NewSetButton({ plan, from, onAdded }: Props) {
  const t = useTexts();
  const words = useWords();
  const edit = useEdit();
  const taken = plan.modelSets.map(({ id }) => id);
  const id = nextId(taken);
  const add = async () => {
    const value = from
      ? {
          ...from,
          id,
          title: copyTitle(from, t('models.copyOf', { name: words.local(from.title) })),
        }
      : firstSet(plan, id);
    if (value && (await edit({ kind: 'put-model-set', value }))) onAdded(id);
  };
  return (
    <Button variant="default" disabled={plan.variables.length < 2} onClick={() => void add()}>
      {t('models.newSet')}
    </Button>
  );
}

function copyTitle(from: ModelSet, title: string): ModelSet['title'] {
  return { ...from.title, da: title, en: title };
}

function nextId(taken: readonly string[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `models-${index + 1}`);
  return numbers.find((candidate) => !taken.includes(candidate)) ?? 'models';
}

function firstSet(plan: StudyPlan, id: string): ModelSet | null {
  const [outcome, term] = plan.variables;
  if (outcome === undefined || term === undefined) return null;
  return {
    id,
    title: outcome.label,
    outcome: outcome.id,
    columns: [
      {
        id: 'I',
        estimator: 'pooled',
        covariance: 'classical',
        caption: { da: '', en: '' },
        terms: [term.id],
        sample: { completeOn: null, persons: 'all' },
      },
    ],
  };
}
