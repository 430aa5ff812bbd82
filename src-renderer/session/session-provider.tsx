import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppClient } from '../api/client.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import { type Notice, type Session, SessionContext } from './session-context.ts';

const LANGUAGE_KEY = 'panelvaerk-language';
const DONE_NOTICE_MS = 5000;
const PAUSE_MS = 80;
const LONGEST_WAIT_MS = 1500;

interface Props {
  readonly client: AppClient;
  readonly children: ReactNode;
}

/** Holds the connection, the window's language and what changed, for all views below it. */
export function SessionProvider({ client, children }: Props) {
  const [language, setLanguage] = useStoredLanguage();
  const { freshness, refresh } = useFreshness(client);
  const { notices, notify, dismiss } = useNotices();
  const session = useMemo<Session>(
    () => ({ client, language, setLanguage, freshness, refresh, notices, notify, dismiss }),
    [client, language, setLanguage, freshness, refresh, notices, notify, dismiss],
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

function useFreshness(client: AppClient) {
  const [freshness, setFreshness] = useState(0);
  const refresh = useCallback(() => setFreshness((count) => count + 1), []);
  useEffect(() => {
    const pausing = refreshInPauses(refresh);
    const stopListening = client.onEvent((event) => {
      if (event.kind === 'study-changed') pausing.ask();
      if (event.kind === 'study-closed') refresh();
    });
    return () => {
      stopListening();
      pausing.stop();
    };
  }, [client, refresh]);
  return { freshness, refresh };
}

/**
 * Refreshes when changes pause, and now and then while they come one after the other: asking
 * everything anew after each of many quick decisions would only delay the next.
 */
function refreshInPauses(refresh: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  const run = () => {
    timer = null;
    waitingSince = null;
    refresh();
  };
  return {
    ask() {
      const now = performance.now();
      waitingSince ??= now;
      if (timer !== null) clearTimeout(timer);
      const rest = LONGEST_WAIT_MS - (now - waitingSince);
      timer = setTimeout(run, Math.max(0, Math.min(PAUSE_MS, rest)));
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
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
