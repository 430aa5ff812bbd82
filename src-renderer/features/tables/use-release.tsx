import { useState } from 'react';
import type { DisclosureWish } from '../../../shared/contract/disclosure.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/plan/local-text.ts';
import { useCommand } from '../../session/use-command.ts';
import { type OwnRemarks, ownRemarks } from './own-remarks.ts';
import { ReleaseDialog } from './release-dialog.tsx';

export interface Leaving {
  readonly tables: readonly string[];
  readonly language: Language;
  readonly exit: 'export' | 'copy';
  /** Makes the file or the copy; answers whether the dialog has done its work. */
  leave(disclosure: DisclosureWish): Promise<boolean>;
}

interface Held {
  readonly leaving: Leaving;
  readonly review: Output<'disclosure.review'>;
  readonly remarks: OwnRemarks | null;
}

/**
 * Lets tables leave; what the gate and, for a file, the check of the tables find is shown first, and
 * nothing leaves before the answer.
 */
export function useRelease() {
  const command = useCommand('disclosure.review');
  const checker = useCommand('checker.own', { quiet: true });
  const [held, setHeld] = useState<Held | null>(null);
  const start = async (leaving: Leaving) => {
    const { tables, language } = leaving;
    const review = await command.run({ tables: [...tables], language });
    if (!review.ok) return;
    const check =
      leaving.exit === 'export' ? await checker.run({ tables: [...tables], language }) : null;
    const remarks = check?.ok ? ownRemarks(check.value) : null;
    const isQuiet = review.value.findings.length === 0 && remarks?.isGrave !== true;
    if (isQuiet) await leaving.leave({ kind: 'withhold' });
    else setHeld({ leaving, review: review.value, remarks });
  };
  const dialog = held && (
    <ReleaseDialog
      exit={held.leaving.exit}
      review={held.review}
      remarks={held.remarks}
      onClose={() => setHeld(null)}
      onLeave={async (disclosure) => {
        if (await held.leaving.leave(disclosure)) setHeld(null);
      }}
    />
  );
  return { start, isRunning: command.isRunning || checker.isRunning, dialog };
}
