import { Button, Modal, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ModelSet } from '../../../shared/plan/model-plan.ts';
import { partsOf, type TermPart, termIdOf } from '../../../shared/plan/model-term.ts';
import type { StudyPlan } from '../../../shared/plan/study-plan.ts';
import { labelWithoutCoding } from '../../../shared/plan/term-label.ts';
import { useSession } from '../../session/session-context.ts';
import { useTexts } from '../../session/use-texts.ts';
import { addTerm, partTerm, type TermKind, termOf } from './edit-model-set.ts';
import { gridRows } from './grid-rows.ts';
import classes from './models.module.css';

interface Props {
  readonly plan: StudyPlan;
  readonly set: ModelSet;
  readonly onSet: (set: ModelSet) => void;
}

/** Adds an interaction, a square, a logarithm or a centred variable. */
export function AddTermButton(props: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        className={classes.addColumn}
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => setOpen(true)}
      >
        {t('modelTerms.addTerm')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('modelTerms.addTitle')}>
        <TermForm {...props} onDone={close} />
      </Modal>
    </>
  );
}

const KINDS = ['interaction', 'square', 'log', 'centred'] as const;

function TermForm({ plan, set, onSet, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTexts();
  const [kind, setKind] = useState<TermKind>('interaction');
  const choices = useChoices(plan, set, kind);
  const [chosen, setChosen] = useState<string | null>(null);
  const [chosenBy, setChosenBy] = useState<string | null>(null);
  const first = choices.find(({ value }) => value === chosen) ?? choices[0];
  const others = choices.filter(({ part }) => part.variable !== first?.part.variable);
  const by = others.find(({ value }) => value === chosenBy) ?? others[0];
  const add = () => {
    if (!first || !by) return;
    onSet(addTerm(set, termOf(kind, first.part, by.part)));
    onDone();
  };
  const isProduct = kind === 'interaction' || kind === 'square';
  return (
    <div className={classes.termForm}>
      <NativeSelect
        label={t('modelTerms.kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`modelTerms.${value}`) }))}
        onChange={(event) => {
          const value = KINDS.find((one) => one === event.currentTarget.value);
          if (value) setKind(value);
        }}
      />
      <NativeSelect
        label={t('modelTerms.variable')}
        value={first?.value ?? ''}
        data={choices.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {kind === 'interaction' && (
        <NativeSelect
          label={t('modelTerms.by')}
          value={by?.value ?? ''}
          data={others.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setChosenBy(event.currentTarget.value)}
        />
      )}
      <p className={classes.soft}>{t(isProduct ? 'modelTerms.goesWith' : 'modelTerms.replaces')}</p>
      <Button disabled={!first || !by} onClick={add}>
        {t('modelTerms.add')}
      </Button>
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly part: TermPart;
}

/** Variables, and those that already enter transformed; only numbers are squared or transformed. */
function useChoices(plan: StudyPlan, set: ModelSet, kind: TermKind): Choice[] {
  const { language } = useSession();
  const typeOf = (part: TermPart) => plan.variables.find(({ id }) => id === part.variable)?.type;
  return gridRows(plan, set, language).flatMap(({ term, label }) => {
    const [part, ...others] = partsOf(term);
    if (!part || others.length > 0) return [];
    if (kind !== 'interaction' && typeOf(part) !== 'number') return [];
    if ((kind === 'log' || kind === 'centred') && part.transform !== 'none') return [];
    return [{ value: termIdOf(partTerm(part)), label: labelWithoutCoding(label), part }];
  });
}
