import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { DisclosureWish } from '../../../shared/contract/disclosure.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts';
import { useTexts } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { ReasonField } from '../../ui/reason-field.tsx';
import { RemarkDetails } from './checker-remarks.tsx';
import type { OwnRemarks } from './own-remarks.ts';
import { ReleaseFindings } from './release-findings.tsx';
import classes from './release.module.css';

interface Props {
  readonly exit: 'export' | 'copy';
  readonly review: Output<'disclosure.review'>;
  /** What the check says of the tables themselves. */
  readonly remarks: OwnRemarks | null;
  readonly onLeave: (disclosure: DisclosureWish) => Promise<void>;
  readonly onClose: () => void;
}

const LABELS = {
  export: {
    held: 'disclosure.exportHeld',
    whole: 'disclosure.exportWhole',
    plain: 'disclosure.export',
  },
  copy: { held: 'disclosure.copyHeld', whole: 'disclosure.copyWhole', plain: 'disclosure.copy' },
} as const;

/** What stays behind and why, before anything leaves; a reason is asked for where it shall not. */
export function ReleaseDialog({ exit, review, remarks, onLeave, onClose }: Props) {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const held = review.findings.filter(({ action }) => action === 'withheld').length;
  const leave = async () => {
    setLeaving(true);
    await onLeave(isWhole ? { kind: 'include', reason } : { kind: 'withhold' });
    setLeaving(false);
  };
  const label = held === 0 ? 'plain' : isWhole ? 'whole' : 'held';
  return (
    <Modal opened size="xl" onClose={onClose} title={t('disclosure.title')}>
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          void leave();
        }}
      >
        <p className={classes.lead}>
          {held === 0 ? t('disclosure.heldNone') : t('disclosure.held', { count: held })}
        </p>
        {held > 0 && (
          <p className={classes.soft}>{t('disclosure.heldMeans', { minimum: review.minimum })}</p>
        )}
        <ReleaseFindings review={review} />
        {remarks && <RemarkDetails remarks={remarks} isOpen={remarks.isGrave} />}
        {isWhole && (
          <ReasonField
            label={t('disclosure.reason')}
            description={t('disclosure.reasonMeans')}
            value={reason}
            onChange={setReason}
            hasFocus
          />
        )}
        <div className={classes.buttons}>
          {held > 0 && (
            <Button variant="subtle" onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('disclosure.withhold') : t('disclosure.include')}
            </Button>
          )}
          <span className={classes.gap} />
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            type="submit"
            loading={isLeaving}
            disabled={isWhole && reason.trim().length < SHORTEST_REASON}
          >
            {t(LABELS[exit][label])}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
