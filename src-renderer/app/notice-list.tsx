import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSession } from '../session/session-context.ts';
import { useTexts } from '../session/use-texts.ts';
import classes from './notice-list.module.css';

/** What just happened, at the window's lower edge. */
export function NoticeList() {
  const { notices, dismiss } = useSession();
  const t = useTexts();
  return (
    <div className={classes.list} aria-label={t('frame.notices')} role="region">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={notice.kind === 'failed' ? classes.failed : classes.done}
          role={notice.kind === 'failed' ? 'alert' : 'status'}
        >
          {notice.kind === 'failed' ? <IconAlertTriangle size={16} /> : <IconCheck size={16} />}
          <span className={classes.text}>{notice.text}</span>
          <CloseButton
            size="sm"
            aria-label={t('frame.dismissNotice')}
            onClick={() => dismiss(notice.id)}
          />
        </div>
      ))}
    </div>
  );
}
