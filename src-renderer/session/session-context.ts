import { createContext, useContext } from 'react';
import type { AppClient } from '../api/client.ts';
import type { Language } from '../../shared/plan/local-text.ts';
import type { Asking } from './asking.ts';
import { invariant } from '../../shared/kernel/assert.ts';

/** A sentence shown for a while at the window's edge; a failure stays until it is closed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** What every view may ask of the window. */
export interface Session {
  readonly client: AppClient;
  readonly asking: Asking;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Counts up when anything shown may be out of date. */
  readonly freshness: number;
  readonly refresh: () => void;
  readonly notices: readonly Notice[];
  readonly notify: (kind: Notice['kind'], text: string) => void;
  readonly dismiss: (id: number) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  invariant(session, 'views stand inside the session provider');
  return session;
}
