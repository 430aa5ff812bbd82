import { Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconKey, IconLock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { StudyOverview } from '../../shared/contract/study.ts';
import { useSession } from '../session/session-context.ts';
import { useCommand } from '../session/use-command.ts';
import { useTexts } from '../session/use-texts.ts';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { PreferenceItems } from './preference-items.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import classes from './study-menu.module.css';

/** What concerns the study as a whole, and the window's own settings. */
export function StudyMenu({ overview }: { readonly overview: StudyOverview }) {
  const t = useTexts();
  const { client, language, notify, refresh } = useSession();
  const [dialog, setDialog] = useState<'passphrase' | 'rename' | null>(null);
  const { run: exportPlan } = useCommand('study.exportPlan');
  const { run: close } = useCommand('study.close');
  const savePlan = async () => {
    const answer = await exportPlan({ language });
    if (answer.ok && (await client.files.save(answer.value))) {
      notify('done', t('study.planExported'));
    }
  };
  const onClose = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-start" width={264}>
        <Menu.Target>
          <button
            type="button"
            className={classes.target}
            aria-label={`${t('frame.studyMenu')}: ${overview.title}`}
          >
            <span className={classes.monogram} aria-hidden="true">
              {overview.title.slice(0, 1).toUpperCase()}
            </span>
            <span className={classes.title}>{overview.title}</span>
            <IconChevronDown size={14} className={classes.chevron} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('rename')}>
            {t('study.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setDialog('passphrase')}>
            {t('study.changePassphrase')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void savePlan()}>
            {t('study.exportPlan')}
          </Menu.Item>
          <Menu.Divider />
          <PreferenceItems />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLock size={16} />}
            onClick={() => void close({}).then(refresh)}
          >
            {t('study.lock')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePassphraseDialog isOpen={dialog === 'passphrase'} onClose={onClose} />
      <RenameDialog isOpen={dialog === 'rename'} onClose={onClose} />
    </>
  );
}
