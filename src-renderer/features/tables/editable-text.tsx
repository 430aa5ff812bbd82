import { useState } from 'react';
import classes from './paper.module.css';

interface Props {
  readonly text: string;
  /** What the field is called for those who do not see where it stands. */
  readonly label: string;
  readonly onSave: (text: string) => void;
  readonly onFocus?: () => void;
}

/** A text on the paper; a click makes it a field. Leaving the field saves, Escape does not. */
export function EditableText({ text, label, onSave, onFocus }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <button
        type="button"
        className={classes.textButton}
        aria-label={text === '' ? label : `${label}: ${text}`}
        onFocus={onFocus}
        onClick={() => setDraft(text)}
      >
        {text === '' ? '\u00A0' : text}
      </button>
    );
  }
  const save = () => {
    setDraft(null);
    if (draft !== text) onSave(draft);
  };
  return (
    <textarea
      className={classes.textField}
      aria-label={label}
      value={draft}
      rows={Math.max(2, Math.ceil(draft.length / LETTERS_PER_LINE))}
      autoFocus
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    />
  );
}

const LETTERS_PER_LINE = 30;
