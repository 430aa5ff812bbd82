/** How does the second thread of a fit stand? Numbers in memory that both threads see. */
export const HELPER = {
  /** Its file is being read; nobody waits for that. */
  starting: 0,
  idle: 1,
  working: 2,
  failed: 3,
} as const;
