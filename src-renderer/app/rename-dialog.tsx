import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../shared/plan/local-text.ts';
import { useEdit } from '../session/use-command.ts';
import { useQuery } from '../session/use-query.ts';
import { useTexts } from '../session/use-texts.ts';
import classes from '../ui/dialog.module.css';
import { QueryView } from '../ui/query-view.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The study's title and the language that its tables are printed in. */
export function RenameDialog({ isOpen, onClose }: Props) {
  const t = useTexts();
  const plan = useQuery('study.plan', {});
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('study.renameTitle')}>
      <QueryView query={plan}>
        {({ plan: { title, tableLanguage } }) => (
          <RenameForm title={title} language={tableLanguage} onClose={onClose} />
        )}
      </QueryView>
    </Modal>
  );
}

interface FormProps {
  readonly title: string;
  readonly language: Language;
  readonly onClose: () => void;
}

function RenameForm({ title: savedTitle, language: savedLanguage, onClose }: FormProps) {
  const t = useTexts();
  const edit = useEdit();
  const [title, setTitle] = useState(savedTitle);
  const [language, setLanguage] = useState<Language>(savedLanguage);
  const save = async () => {
    const isTitleSaved =
      title.trim() === savedTitle || (await edit({ kind: 'set-title', title: title.trim() }));
    const isLanguageSaved =
      language === savedLanguage || (await edit({ kind: 'set-table-language', language }));
    if (isTitleSaved && isLanguageSaved) onClose();
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
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button type="submit" disabled={title.trim() === ''}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
