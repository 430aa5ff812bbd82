import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadError } from '../domain/import/raw-workbook.ts';
import { fileKind } from './file-kind.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './reader.ts';
import { decodeText } from './text-encoding.ts';
import { walkWordDocument } from './word-paragraphs.ts';

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
  const paragraphs: string[] = [];
  let tables = 0;
  const walked = walkWordDocument(bytes, {
    open(name) {
      if (name === 'tbl') tables += 1;
    },
    close(name) {
      if (name === 'tbl') tables -= 1;
    },
    paragraph(text) {
      if (text !== '' && tables === 0) paragraphs.push(text);
    },
  });
  return walked.ok ? ok(paragraphs.join('\n\n')) : walked;
}
