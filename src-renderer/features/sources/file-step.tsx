import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PickedFile } from '../../api/client.ts';
import { useSession } from '../../session/session-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { useTexts } from '../../session/use-texts.ts';
import { Facts } from '../../ui/facts.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import type { DraftActions, ImportDraft } from './use-import-draft.ts';
import classes from './wizard.module.css';

interface Props {
  readonly draft: ImportDraft;
  readonly actions: DraftActions;
  readonly onNext: () => void;
}

/** Step 1: which file or set of files. */
export function FileStep({ draft, actions, onNext }: Props) {
  const t = useTexts();
  return (
    <div className={classes.step}>
      <div className={classes.body}>
        <p className={classes.hint}>{t('sources.filesHint')}</p>
        <DropArea onFiles={actions.setFiles} />
        {draft.files.length > 0 && <ChosenFiles draft={draft} />}
      </div>
      <div className={classes.footer}>
        <Button disabled={draft.files.length === 0} onClick={onNext}>
          {t('frame.next')}
        </Button>
      </div>
    </div>
  );
}

function DropArea({ onFiles }: { readonly onFiles: (files: readonly PickedFile[]) => void }) {
  const t = useTexts();
  const { client, notify } = useSession();
  const [isOver, setOver] = useState(false);
  const take = (picking: Promise<PickedFile[]>) =>
    picking.then(
      (files) => files.length > 0 && onFiles(files),
      () => notify('failed', t('sources.filesNotRead')),
    );
  return (
    <div
      className={isOver ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(client.files.fromDrop(event.dataTransfer.files));
      }}
    >
      <Button size="sm" onClick={() => void take(client.files.pickImportFiles())}>
        {t('sources.chooseFiles')}
      </Button>
      <span>{t('sources.dropHere')}</span>
    </div>
  );
}

function ChosenFiles({ draft }: { readonly draft: ImportDraft }) {
  const t = useTexts();
  const inspection = useQuery('imports.inspect', {
    files: draft.files.map((file) => file.token),
    encoding: draft.encoding,
    delimiter: draft.delimiter,
  });
  return (
    <section className={classes.chosen} aria-label={t('sources.chosenFiles')}>
      <h2>{t('sources.chosenFiles')}</h2>
      <ul className={classes.fileList}>
        {draft.files.map((file) => (
          <li key={file.token}>{file.name}</li>
        ))}
      </ul>
      <QueryView query={inspection}>
        {({ format, encoding }) => (
          <Facts
            facts={[
              { name: t('sources.format'), value: format },
              ...(encoding === null ? [] : [{ name: t('sources.encoding'), value: encoding }]),
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
