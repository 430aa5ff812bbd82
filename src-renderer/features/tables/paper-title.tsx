import { useState } from 'react';
import type { Language } from '../../../shared/plan/local-text.ts';
import type { TablePlan } from '../../../shared/plan/model-plan.ts';
import { type TableDoc, tableHeading } from '../../../shared/table/table-doc.ts';
import { useEdit } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import classes from './paper.module.css';

interface Props {
  readonly doc: TableDoc;
  readonly plan: TablePlan;
  readonly language: Language;
}

/** The line above the table; a click makes it a field. */
export function PaperTitle({ doc, plan, language }: Props) {
  const t = useTexts();
  const edit = useEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const title = draft?.trim() ?? '';
    setDraft(null);
    if (title === '' || title === plan.title[language]) return;
    void edit({
      kind: 'put-table',
      value: { ...plan, title: { ...plan.title, [language]: title } },
    });
  };
  if (draft === null) {
    return (
      <h2 className={classes.title}>
        <button
          type="button"
          className={classes.titleButton}
          title={t('tables.editTitle')}
          onClick={() => setDraft(plan.title[language])}
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
