import { Modal, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../shared/plan/local-text.ts';
import { useEdit } from '../session/use-command.ts';
import { useQuery } from '../session/use-query.ts';
import { useTexts } from '../session/use-texts.ts';
import classes from '../ui/dialog.module.css';
import { FormButtons } from '../ui/form-buttons.tsx';
import { QueryView } from '../ui/query-view.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The study's title, the language of its printed tables, and what may leave it. */
export function RenameDialog({ isOpen, onClose }: Props) {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('study.renameTitle')}>
      <QueryView query={plan}>
        {({ plan: { title, tableLanguage, disclosure } }) => (
          <RenameForm
            title={title}
            language={tableLanguage}
            minimum={disclosure.minimum}
            onClose={onClose}
          />
        )}
      </QueryView>
    </Modal>
  );
}

interface FormProps {
  readonly title: string;
  readonly language: Language;
  readonly minimum: number;
  readonly onClose: () => void;
}

function RenameForm({ onClose, ...saved }: FormProps) {
  const t = useTexts();
  const edit = useEdit();
  const [title, setTitle] = useState(saved.title);
  const [language, setLanguage] = useState<Language>(saved.language);
  const [minimum, setMinimum] = useState(saved.minimum);
  const save = async () => {
    const isTitleSaved =
      title.trim() === saved.title || (await edit({ kind: 'set-title', title: title.trim() }));
    const isLanguageSaved =
      language === saved.language || (await edit({ kind: 'set-table-language', language }));
    const isMinimumSaved =
      minimum === saved.minimum || (await edit({ kind: 'set-disclosure', rule: { minimum } }));
    if (isTitleSaved && isLanguageSaved && isMinimumSaved) onClose();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('study.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div>
        <p className="mantine-InputWrapper-label">{t('study.tableLanguage')}</p>
        <SegmentedControl
          aria-label={t('study.tableLanguage')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'da')}
          data={[
            { value: 'da', label: t('frame.da') },
            { value: 'en', label: t('frame.en') },
          ]}
        />
      </div>
      <MinimumField value={minimum} onChange={setMinimum} />
      <FormButtons
        submitLabel={t('frame.save')}
        isDisabled={title.trim() === ''}
        onCancel={onClose}
      />
    </form>
  );
}

interface MinimumProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function MinimumField({ value, onChange }: MinimumProps) {
  const t = useTexts();
  return (
    <NumberInput
      label={t('disclosure.minimum')}
      description={t('disclosure.minimumMeans')}
      value={value}
      min={3}
      max={100}
      allowDecimal={false}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
