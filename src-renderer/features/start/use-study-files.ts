import { useEffect, useState } from 'react';
import { useSession } from '../../session/session-context.ts';

/** A study that can be opened from the start page. */
export interface StudyFile {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: string | null;
  readonly exists: boolean;
  readonly isRecent: boolean;
}

/** Recent studies, then what else lies in the host's folder; `null` until both are known. */
export function useStudyFiles(): readonly StudyFile[] | null {
  const { client, freshness } = useSession();
  const [files, setFiles] = useState<readonly StudyFile[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const [recent, listed] = await Promise.all([
        client.call('study.recent', {}),
        client.files.listStudies().catch(() => []),
      ]);
      const opened: StudyFile[] = (recent.ok ? recent.value.studies : []).map((study) => ({
        ...study,
        token: study.file,
        isRecent: true,
      }));
      const isNew = (name: string, folder: string) =>
        !opened.some((study) => study.name === name && study.folder === folder);
      const others = listed
        .filter((file) => isNew(file.name, file.folder))
        .map((file) => ({ ...file, openedAt: null, exists: true, isRecent: false }));
      if (isCurrent) setFiles([...opened, ...others]);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [client, freshness]);
  return files;
}
