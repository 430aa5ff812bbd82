import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Refusal } from './reader.ts';
import { plainText, walkXml } from './xml-walk.ts';

/** The texts that a workbook's cells point at by number: rich text joined, phonetic guides out. */
export function readSharedStrings(xml: string, part: string): Result<readonly string[], Refusal> {
  const texts: string[] = [];
  let current = '';
  let isPhonetic = false;
  const outcome = walkXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') isPhonetic = true;
      return true;
    },
    close(name, text) {
      if (name === 't' && !isPhonetic) current += plainText(text);
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') texts.push(current);
      return true;
    },
  });
  if (outcome !== 'complete') return err({ code: 'file-damaged', reason: 'broken-xml', part });
  return ok(texts);
}
