import { ActionIcon, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../session/use-texts.ts';
import classes from './place.module.css';

interface Props {
  readonly title: string;
  /** One sentence: how the place stands. */
  readonly state: string;
  readonly actions?: ReactNode;
  readonly inspector?: ReactNode;
  readonly children: ReactNode;
}

/** A place's frame: title and state above, the work in the middle, the inspector at the edge. */
export function Place({ title, state, actions, inspector, children }: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useLocalStorage({
    key: 'panelvaerk-inspector',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const toggleLabel = isOpen ? t('frame.hideInspector') : t('frame.showInspector');
  return (
    <div className={classes.place}>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.state}>{state}</p>
        <div className={classes.actions}>{actions}</div>
        {inspector !== undefined && (
          <Tooltip label={toggleLabel}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={toggleLabel}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? (
                <IconLayoutSidebarRightCollapse size={18} />
              ) : (
                <IconLayoutSidebarRightExpand size={18} />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <div className={classes.content}>
        <div className={classes.work}>{children}</div>
        {inspector !== undefined && isOpen && (
          <aside className={classes.inspector} aria-label={t('frame.inspector')}>
            {inspector}
          </aside>
        )}
      </div>
    </div>
  );
}
