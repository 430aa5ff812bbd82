import { useMemo } from 'react';
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatPStatement,
  formatShortest,
  formatSignificant,
  screenStyle,
} from '../../shared/table/number-format.ts';
import { useSession } from './session-context.ts';

const NOT_OBSERVED = '–';

export interface Numbers {
  readonly count: (value: number | null) => string;
  readonly fixed: (value: number | null, decimals: number) => string;
  /** With as many decimals as the number has, at most three. */
  readonly short: (value: number | null) => string;
  readonly significant: (value: number | null) => string;
  readonly percent: (share: number | null, decimals?: number) => string;
  readonly pStatement: (value: number | null) => string;
  readonly interval: (lower: number, upper: number, decimals?: number) => string;
  readonly time: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  readonly day: (iso: string) => string;
}

/** Numbers and dates as they stand on screen in the window's language; a dash for `null`. */
export function useNumbers(): Numbers {
  const { language } = useSession();
  return useMemo(() => {
    const style = screenStyle(language);
    const locale = language === 'da' ? 'da-DK' : 'en-GB';
    const orDash = (value: number | null, spell: (value: number) => string) =>
      value === null ? NOT_OBSERVED : spell(value);
    const date = (options: Intl.DateTimeFormatOptions) => (iso: string) =>
      new Intl.DateTimeFormat(locale, options).format(new Date(iso));
    return {
      count: (value) => orDash(value, (known) => formatCount(known, style)),
      fixed: (value, decimals) => orDash(value, (known) => formatFixed(known, style, decimals)),
      short: (value) =>
        orDash(value, (known) => formatShortest(Math.round(known * 1000) / 1000, style)),
      significant: (value) => orDash(value, (known) => formatSignificant(known, style)),
      percent: (share, decimals = 1) =>
        orDash(share, (known) => formatPercent(known, style, decimals)),
      pStatement: (value) => orDash(value, (known) => formatPStatement(known, style)),
      interval: (lower, upper, decimals = 2) => formatInterval(lower, upper, style, decimals),
      time: date({ hour: '2-digit', minute: '2-digit' }),
      dateTime: date({ dateStyle: 'medium', timeStyle: 'short' }),
      day: date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    };
  }, [language]);
}
