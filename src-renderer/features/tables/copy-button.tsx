import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { DisclosureWish } from '../../../shared/contract/disclosure.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { useRelease } from './use-release.tsx';

interface Props {
  readonly table: string;
  readonly language: Language;
}

/** Puts the table on the clipboard, formatted and as plain text. */
export function CopyButton({ table, language }: Props) {
  const t = useTexts();
  const { client, notify } = useSession();
  const command = useCommand('tables.copy');
  const release = useRelease();
  const leave = async (disclosure: DisclosureWish) => {
    const answer = await command.run({ table, language, disclosure });
    if (!answer.ok) return false;
    const isCopied = await client.files.copy(answer.value);
    if (isCopied) notify('done', t('tables.copied'));
    else notify('failed', t('tables.notCopied'));
    return true;
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} />}
        loading={command.isRunning || release.isRunning}
        onClick={() => void release.start({ tables: [table], language, exit: 'copy', leave })}
      >
        {t('tables.copy')}
      </Button>
      {release.dialog}
    </>
  );
}
