import { Tab, TextRun } from 'docx';
import { tieWords } from './tie-words.ts';

export interface TextLook {
  /** Where it differs from the paragraph's style. */
  readonly points?: number;
  /** A number may part from its standard error: somebody may make its column narrow. */
  readonly isNumber?: boolean;
}

/** A text as Word holds it: line ends and tabs are elements of their own, the rest is plain text. */
export function textRuns(text: string, look: TextLook = {}): TextRun[] {
  const size = look.points === undefined ? {} : { size: 2 * look.points };
  return (look.isNumber ? text : tieWords(text)).split('\n').map((line, i) => {
    const children = line.split('\t').flatMap((part, t) => (t === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ children, ...(i > 0 && { break: 1 }), ...size });
  });
}
