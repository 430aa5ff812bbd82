import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../../../../shared/contract/index.ts';
import { PASSPHRASE, type TestServices } from './test-services.ts';

/** A new study on an encrypted file of its own. */
export async function createStudy(services: TestServices, name = 'Lille.panel'): Promise<void> {
  await services.call('study.create', {
    file: services.pathToken(name),
    title: 'Lille studie',
    passphrase: PASSPHRASE,
    repeated: PASSPHRASE,
    template: 'council-panel',
  });
}

/** A semicolon file as a chosen one; gives its token. */
export function csvFile(services: TestServices, name: string, rows: readonly string[]): string {
  const path = join(services.folder, name);
  writeFileSync(path, `${rows.join('\r\n')}\r\n`, 'utf8');
  return services.upload(path);
}

interface Choice {
  readonly kind: string;
  readonly wave: string | null;
}

/** What the app makes of a file, unless told otherwise. */
export function preview(
  services: TestServices,
  file: string,
  choice: Choice,
): Promise<Output<'imports.preview'>> {
  return services.call('imports.preview', {
    ...settings(file),
    ...choice,
    sheet: null,
    headerRow: null,
    columns: {},
    valueMaps: {},
  });
}

/** Stores a file as the app reads it. */
export async function importFile(
  services: TestServices,
  file: string,
  choice: Choice,
): Promise<Output<'imports.confirm'>> {
  const { source } = await preview(services, file, choice);
  return services.call('imports.confirm', { ...settings(file), source });
}

export function settings(file: string) {
  return { files: [file], encoding: null, delimiter: null };
}

export const LIST_HEADER = 'Navn;Kommune;Partibogstav;Post;Mailadresse;Telefon';
