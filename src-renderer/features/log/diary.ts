/** The entries of one calendar day, in the order given. */
export interface DiaryDay<Entry> {
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** Groups entries by their local calendar day; `dayOf` says the day of a time. */
export function diaryDays<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  dayOf: (at: string) => string,
): DiaryDay<Entry>[] {
  const days = Map.groupBy(entries, (entry) => dayOf(entry.at));
  return [...days].map(([day, own]) => ({ day, entries: own }));
}
