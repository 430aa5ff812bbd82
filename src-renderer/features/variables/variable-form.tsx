import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { VariablePlan } from '../../../shared/plan/variable-plan.ts';
import { useSession } from '../../session/session-context.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import classes from './variables.module.css';

const languages = ['da', 'en'] as const satisfies readonly Language[];

/** A variable's name in the tables, and those of its categories. */
export function VariableForm({ variable }: { readonly variable: VariablePlan }) {
  const t = useTexts();
  const edit = useEdit();
  const { notify } = useSession();
  const [draft, setDraft] = useState(variable);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(variable);
  const setLabel = (label: Partial<VariablePlan['label']>) =>
    setDraft({ ...draft, label: { ...draft.label, ...label } });
  const save = async () => {
    if (await edit({ kind: 'put-variable', value: draft })) notify('done', t('variables.saved'));
  };
  return (
    <PanelSection title={t('variables.labels')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          size="xs"
          label={t('variables.labelDa')}
          value={draft.label.da}
          onChange={(event) => setLabel({ da: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('variables.labelEn')}
          value={draft.label.en}
          onChange={(event) => setLabel({ en: event.currentTarget.value })}
        />
        {draft.levels.length > 0 && <LevelFields draft={draft} onChange={setDraft} />}
        <Button type="submit" disabled={!isChanged || !draft.label.da.trim()}>
          {t('frame.save')}
        </Button>
      </form>
    </PanelSection>
  );
}

interface LevelProps {
  readonly draft: VariablePlan;
  readonly onChange: (variable: VariablePlan) => void;
}

function LevelFields({ draft, onChange }: LevelProps) {
  const t = useTexts();
  const setTitle = (value: string, language: Language, title: string) =>
    onChange({
      ...draft,
      levels: draft.levels.map((level) =>
        level.value === value ? { ...level, title: { ...level.title, [language]: title } } : level,
      ),
    });
  return (
    <fieldset className={classes.levels}>
      <legend className={classes.legend}>
        {t('variables.levels')} <span className={classes.soft}>{t('variables.levelsHint')}</span>
      </legend>
      {draft.levels.map((level) => (
        <div key={level.value} className={classes.level}>
          {languages.map((language) => (
            <TextInput
              key={language}
              size="xs"
              aria-label={t('variables.levelTitle', {
                value: level.value,
                language: t(`frame.${language}`),
              })}
              value={level.title[language]}
              onChange={(event) => setTitle(level.value, language, event.currentTarget.value)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
