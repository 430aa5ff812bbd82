import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadError } from '../domain/import/raw-workbook.ts';
import { openContainer } from './container.ts';
import { fileKind } from './file-kind.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';
import { decodeText } from './text-encoding.ts';
import { resolveEntities, walkXml, type XmlVisitor } from './xml-walk.ts';

const PART = 'word/document.xml';
const TEXT_FILES = ['txt', 'md', 'markdown'];

/** The running text of a file, paragraphs apart by a blank line; a Word document's tables left out. */
export function readRunningText(bytes: Uint8Array, fileName: string): Result<string, ReadError> {
  const text = textOf(bytes, fileName);
  return text.ok ? text : err({ ...text.error, fileName });
}

function textOf(bytes: Uint8Array, fileName: string): Result<string, Refusal> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return err({ code: 'file-empty' });
  if (bytes.length > LIMITS.fileBytes) {
    return err({ code: 'file-too-large', bytes: bytes.length, limitBytes: LIMITS.fileBytes });
  }
  if (extension === 'docx') return documentText(bytes);
  if (!TEXT_FILES.includes(extension)) return err({ code: 'unknown-format', extension });
  const looksLike = fileKind(bytes);
  if (['zip', 'ole', 'pdf', 'image'].includes(looksLike)) {
    return err({ code: 'wrong-extension', looksLike });
  }
  const decoded = decodeText(bytes, undefined);
  return decoded.ok ? ok(decoded.value.text) : decoded;
}

function documentText(bytes: Uint8Array): Result<string, Refusal> {
  const parts = openContainer(bytes);
  if (!parts.ok) return parts;
  const document = parts.value.get(PART);
  if (document === undefined) return err({ code: 'not-a-workbook', looksLike: 'zip' });
  const collector = new ParagraphCollector();
  if (walkXml(document, collector) !== 'complete') {
    return err({ code: 'file-damaged', reason: 'broken-xml', part: PART });
  }
  return ok(collector.paragraphs.join('\n\n'));
}

/** Paragraphs outside tables, without what a reviewer deleted. */
class ParagraphCollector implements XmlVisitor {
  readonly paragraphs: string[] = [];
  #paragraph = '';
  #tables = 0;
  #deleted = 0;

  open(name: string): boolean {
    if (name === 'tbl') this.#tables += 1;
    else if (name === 'p') this.#paragraph = '';
    else if (name === 'del') this.#deleted += 1;
    return true;
  }

  close(name: string, text: string): boolean {
    if (name === 't' && this.#deleted === 0) this.#paragraph += resolveEntities(text);
    else if (name === 'tab' || name === 'br') this.#paragraph += ' ';
    else if (name === 'noBreakHyphen') this.#paragraph += '-';
    else if (name === 'tbl') this.#tables -= 1;
    else if (name === 'del') this.#deleted -= 1;
    else if (name === 'p') this.#closeParagraph();
    return true;
  }

  #closeParagraph(): void {
    const text = this.#paragraph.trim();
    if (text !== '' && this.#tables === 0) this.paragraphs.push(text);
    this.#paragraph = '';
  }
}
