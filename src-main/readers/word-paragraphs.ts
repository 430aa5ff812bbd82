import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { openContainer } from './container.ts';
import type { Refusal } from './reader.ts';
import { resolveEntities, walkXml } from './xml-walk.ts';

const PART = 'word/document.xml';

/** What somebody who walks through a Word document is told, in its order. */
export interface WordVisitor {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** The text of a paragraph that ends, without what a reviewer deleted; may be empty. */
  paragraph(text: string): void;
}

/** Goes through the elements and paragraphs of a Word document. */
export function walkWordDocument(bytes: Uint8Array, visitor: WordVisitor): Result<null, Refusal> {
  const parts = openContainer(bytes);
  if (!parts.ok) return parts;
  const document = parts.value.get(PART);
  if (document === undefined) return err({ code: 'not-a-workbook', looksLike: 'zip' });
  let paragraph = '';
  let deletions = 0;
  const outcome = walkXml(document, {
    open(name, attributes) {
      if (name === 'p') paragraph = '';
      else if (name === 'del') deletions += 1;
      visitor.open(name, attributes);
      return true;
    },
    close(name, text) {
      if (name === 't' && deletions === 0) paragraph += resolveEntities(text);
      else if (name === 'tab' || name === 'br') paragraph += ' ';
      else if (name === 'noBreakHyphen') paragraph += '-';
      else if (name === 'del') deletions -= 1;
      else if (name === 'p') {
        visitor.paragraph(paragraph.trim());
        paragraph = '';
      }
      visitor.close(name);
      return true;
    },
  });
  return outcome === 'complete'
    ? ok(null)
    : err({ code: 'file-damaged', reason: 'broken-xml', part: PART });
}
