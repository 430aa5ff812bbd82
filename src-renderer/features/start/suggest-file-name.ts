const EXTENSION = '.panel';

/** A file name for a study's title: letters and digits kept, the rest joined by hyphens. */
export function suggestFileName(title: string): string {
  const stem = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem === '' ? 'studie' : stem}${EXTENSION}`;
}
