import { Button, TextInput } from '@mantine/core';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts, useWords } from '../../session/use-texts.ts';
import dialog from '../../ui/dialog.module.css';
import { QueryView } from '../../ui/query-view.tsx';
import { IssueTable } from './issue-table.tsx';
import type { StepProps } from './kind-step.tsx';
import { RawRowsView } from './raw-rows.tsx';
import type { Preview } from './use-import-draft.ts';
import classes from './wizard.module.css';

interface Props extends StepProps {
  readonly onDone: () => void;
}

/** Step 4: the account of the rows, and the one button that stores them. */
export function AccountStep({ draft, actions, settings, preview, onStep, onDone }: Props) {
  const t = useTexts();
  const words = useWords();
  const { notify } = useSession();
  const confirm = useCommand('imports.confirm', { quiet: true });
  const store = async (source: Preview['source']) => {
    const { files, encoding, delimiter } = settings;
    const title = draft.title?.trim() || source.title;
    const answer = await confirm.run({ files, encoding, delimiter, source: { ...source, title } });
    if (!answer.ok) return;
    const { accepted, rejected } = answer.value.account;
    notify('done', t('sources.stored', { stored: accepted, rejected }));
    onDone();
  };
  const source = preview.status === 'done' ? preview.value.source : null;
  return (
    <div className={classes.step}>
      <div className={classes.body}>
        <QueryView query={preview}>
          {(value) => (
            <Account
              preview={value}
              title={draft.title ?? value.source.title}
              onTitle={actions.setTitle}
            />
          )}
        </QueryView>
        {confirm.error && (
          <p className={dialog.error} role="alert">
            {words.error(confirm.error)}
          </p>
        )}
      </div>
      <RawRowsView preview={preview} highlight={null} />
      <div className={classes.footer}>
        <Button variant="default" onClick={() => onStep(2)}>
          {t('frame.back')}
        </Button>
        <Button
          disabled={source === null}
          loading={confirm.isRunning}
          onClick={() => source && void store(source)}
        >
          {t('sources.confirm')}
        </Button>
      </div>
    </div>
  );
}

interface AccountProps {
  readonly preview: Preview;
  readonly title: string;
  readonly onTitle: (title: string) => void;
}

function Account({ preview, title, onTitle }: AccountProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { account, issues, issuesTotal } = preview;
  const counts = [
    [account.read, 'sources.accountRead'],
    [account.accepted, 'sources.accountStored'],
    [account.rejected, 'sources.accountRefused'],
  ] as const;
  return (
    <div className={classes.columns}>
      <div>
        <div className={classes.account}>
          {counts.map(([count, label], index) => (
            <span key={label}>
              {index === 1 && '= '}
              {index === 2 && '+ '}
              <span className={classes.accountNumber}>{numbers.count(count)}</span> {t(label)}
            </span>
          ))}
        </div>
        <IssueTable issues={issues} total={issuesTotal} />
      </div>
      <div>
        <TextInput
          label={t('sources.sourceTitle')}
          value={title}
          onChange={(event) => onTitle(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
