import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import { type TableDoc, tableHeading } from '../../../shared/table/table-doc.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './paper.module.css';
import { putTable, type StudyTable } from './study-table.ts';

interface Props {
  readonly doc: TableDoc;
  readonly table: StudyTable;
  readonly language: Language;
}

/** The line above the table; a click makes it a field. */
export function PaperTitle({ doc, table, language }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const title = draft?.trim() ?? '';
    setDraft(null);
    if (title === '' || title === table.title[language]) return;
    void edit(putTable({ ...table, title: { ...table.title, [language]: title } }));
  };
  if (draft === null) {
    return (
      <h2 className={classes.title}>
        <button
          type="button"
          className={classes.titleButton}
          title={t('tables.editTitle')}
          onClick={() => setDraft(table.title[language])}
        >
          {tableHeading(doc)}
        </button>
      </h2>
    );
  }
  return (
    <input
      className={classes.titleField}
      aria-label={t('tables.title')}
      value={draft}
      autoFocus
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
