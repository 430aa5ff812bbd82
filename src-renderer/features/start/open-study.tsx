import { Button, CloseButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useNumbers } from '../../session/use-numbers.ts';
import { useSession } from '../../session/session-context.ts';
import { useCommand } from '../../session/use-command.ts';
import { useTexts } from '../../session/use-texts.ts';
import { OpenStudyDialog } from './open-study-dialog.tsx';
import classes from './start-page.module.css';
import type { StudyFile } from './use-study-files.ts';

interface Chosen {
  readonly token: string;
  readonly name: string;
}

/** The studies that can be opened, and a way to others. */
export function OpenStudy({ files }: { readonly files: readonly StudyFile[] }) {
  const t = useTexts();
  const { client } = useSession();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const pick = async () => {
    const file = await client.files.pickStudyFile();
    if (file) setChosen(file);
  };
  const groups = [
    ['start.recent', files.filter((file) => file.isRecent)],
    ['start.inFolder', files.filter((file) => !file.isRecent)],
  ] as const;
  return (
    <>
      {files.length === 0 && <p className={classes.fileDetail}>{t('start.recentNone')}</p>}
      {groups.map(
        ([title, group]) =>
          group.length > 0 && (
            <section key={title} aria-label={t(title)}>
              <h2 className={classes.legend}>{t(title)}</h2>
              <ul className={classes.files}>
                {group.map((file) => (
                  <FileLine key={file.token} file={file} onOpen={() => setChosen(file)} />
                ))}
              </ul>
            </section>
          ),
      )}
      {client.host === 'electron' && (
        <Button variant="default" onClick={() => void pick()}>
          {t('start.openOther')}
        </Button>
      )}
      <OpenStudyDialog file={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

interface LineProps {
  readonly file: StudyFile;
  readonly onOpen: () => void;
}

function FileLine({ file, onOpen }: LineProps) {
  const t = useTexts();
  const numbers = useNumbers();
  const { refresh } = useSession();
  const detailId = useId();
  const { run: forget } = useCommand('study.forget');
  const details = [
    file.folder,
    file.openedAt && t('start.openedAt', { time: numbers.dateTime(file.openedAt) }),
    !file.exists && t('start.missing'),
  ].filter(Boolean);
  return (
    <li className={classes.file}>
      <button
        type="button"
        className={classes.fileButton}
        aria-label={t('start.openNamed', { name: file.name })}
        aria-describedby={detailId}
        disabled={!file.exists}
        onClick={onOpen}
      >
        <span className={classes.fileName}>{file.name}</span>
      </button>
      <span className={classes.fileDetail} id={detailId}>
        {details.join(' · ')}
      </span>
      {file.isRecent && (
        <CloseButton
          size="sm"
          aria-label={t('start.forget', { name: file.name })}
          onClick={() => void forget({ file: file.token }).then(refresh)}
        />
      )}
    </li>
  );
}
