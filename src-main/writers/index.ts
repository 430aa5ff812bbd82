import { csvWriter } from './csv.ts';
import { docxWriter } from './docx.ts';
import { htmlWriter } from './html.ts';
import { latexWriter } from './latex.ts';
import { markdownWriter } from './markdown.ts';
import type { Writer } from './writer.ts';
import { xlsxWriter } from './xlsx.ts';

/** REGISTRY: every format that tables can be exported to. */
export const WRITERS: readonly Writer[] = [
  xlsxWriter,
  docxWriter,
  htmlWriter,
  latexWriter,
  markdownWriter,
  csvWriter,
];
