import type { Output } from '../../../shared/contract/index.ts';

/** One line of the diary. */
export type LogEntry = Output<'study.log'>['entries'][number];
