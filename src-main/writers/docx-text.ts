import { Tab, TextRun } from 'docx';
import { tieWords } from './tie-words.ts';

/** A text as Word holds it: line ends and tabs are elements of their own, the rest is plain text. */
export function textRuns(text: string): TextRun[] {
  return tieWords(text)
    .split('\n')
    .map((line, i) => {
      const children = line
        .split('\t')
        .flatMap((part, t) => (t === 0 ? [part] : [new Tab(), part]));
      return new TextRun({ children, ...(i > 0 && { break: 1 }) });
    });
}
