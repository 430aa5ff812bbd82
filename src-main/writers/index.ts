import { htmlWriter } from './html.ts';
import type { Writer } from './writer.ts';
import { xlsxWriter } from './xlsx.ts';

/** REGISTRY: every format that tables can be exported to. */
export const WRITERS: readonly Writer[] = [xlsxWriter, htmlWriter];
