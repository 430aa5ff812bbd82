import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppClient } from '../api/client.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import { type Asking, createAsking } from './asking.ts';
import { refreshInPauses } from './refresh-in-pauses.ts';
import { type Notice, type Session, SessionContext } from './session-context.ts';

const LANGUAGE_KEY = 'panelvaerk-language';
const DONE_NOTICE_MS = 5000;

interface Props {
  readonly client: AppClient;
  readonly children: ReactNode;
}

/** Holds the connection, the window's language and what changed, for all views below it. */
export function SessionProvider({ client, children }: Props) {
  const [language, setLanguage] = useStoredLanguage();
  const asking = useMemo(() => createAsking(client), [client]);
  const { freshness, refresh } = useFreshness(client, asking);
  const { notices, notify, dismiss } = useNotices();
  const session = useMemo<Session>(
    () => ({
      client,
      asking,
      language,
      setLanguage,
      freshness,
      refresh,
      notices,
      notify,
      dismiss,
    }),
    [client, asking, language, setLanguage, freshness, refresh, notices, notify, dismiss],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useStoredLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'da',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE_KEY, language);
  }, [language]);
  return [language, setLanguage];
}

function useFreshness(client: AppClient, asking: Asking) {
  const [freshness, setFreshness] = useState(0);
  const refresh = useCallback(() => {
    asking.forget();
    setFreshness((count) => count + 1);
  }, [asking]);
  useEffect(() => {
    const pausing = refreshInPauses(refresh, asking.isBusy);
    const stopListening = client.onEvent((event) => {
      if (event.kind === 'study-changed') pausing.ask();
      if (event.kind === 'study-closed') refresh();
    });
    return () => {
      stopListening();
      pausing.stop();
    };
  }, [client, asking, refresh]);
  return { freshness, refresh };
}

function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const nextId = useRef(0);
  const dismiss = useCallback(
    (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)),
    [],
  );
  const notify = useCallback(
    (kind: Notice['kind'], text: string) => {
      const id = nextId.current++;
      setNotices((all) => [...all.filter((notice) => notice.text !== text), { id, kind, text }]);
      if (kind === 'done') setTimeout(() => dismiss(id), DONE_NOTICE_MS);
    },
    [dismiss],
  );
  return { notices, notify, dismiss };
}
