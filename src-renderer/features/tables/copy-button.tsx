import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';

interface Props {
  readonly table: string;
  readonly language: Language;
}

/** Puts the table on the clipboard, formatted and as plain text. */
export function CopyButton({ table, language }: Props) {
  const t = useTexts();
  const { client, notify } = useSession();
  const command = useCommand('tables.copy');
  const copy = async () => {
    const answer = await command.run({ table, language });
    if (!answer.ok) return;
    const isCopied = await client.files.copy(answer.value);
    if (isCopied) notify('done', t('tables.copied'));
    else notify('failed', t('tables.notCopied'));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={16} />}
      loading={command.isRunning}
      onClick={() => void copy()}
    >
      {t('tables.copy')}
    </Button>
  );
}
