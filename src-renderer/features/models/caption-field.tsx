import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ModelColumn } from '../../../shared/plan/model-plan.ts';
import { useSession } from '../../session/session-context.ts';

interface Props {
  readonly label: string;
  readonly column: ModelColumn;
  readonly onColumn: (column: ModelColumn) => void;
}

/** The third line of a model's header, in the window's language. */
export function CaptionField({ label, column, onColumn }: Props) {
  const { language } = useSession();
  const saved = column.caption[language];
  const [caption, setCaption] = useState(saved);
  const save = () => {
    if (caption !== saved) {
      onColumn({ ...column, caption: { ...column.caption, [language]: caption.trim() } });
    }
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={caption}
      onChange={(event) => setCaption(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
