/** What a study's file is called on the disk. */
export const studyExtension = '.panel';

// Letters, digits, marks, spaces and a few signs that every file system takes.
const foreignSigns = /[^\p{L}\p{M}\p{N} ._-]+/gu;

/** A file name from what a person typed; never a path, never hidden, never empty. */
export function studyFileName(suggested: string): string {
  const stem = suggested
    .normalize('NFC')
    .replace(/\.panel$/iu, '')
    .replaceAll(foreignSigns, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${stem === '' ? 'studie' : stem}${studyExtension}`;
}
