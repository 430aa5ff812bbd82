import { importBytesCarried } from '../../shared/contract/bridge.ts';
import type { ExportedFile } from '../../shared/contract/tables.ts';
import type { ClientFiles, ListedStudy, PickedFile } from './client.ts';

/** Files in the browser: a file input, an upload to the loopback host, a download. */
export function createBrowserFiles(): ClientFiles {
  return {
    async pickImportFiles() {
      return upload(await chooseFiles());
    },
    fromDrop: (files) => upload(Array.from(files)),
    listStudies: () => ask<ListedStudy[]>('./studies', { method: 'GET' }),
    pickStudyFile: async () => null,
    newStudyFile: (suggestedName) =>
      ask<PickedFile>('./studies', { method: 'POST', body: JSON.stringify({ suggestedName }) }),
    async save(file) {
      download(file);
      return true;
    },
    copy: copyToClipboard,
  };
}

/** Opens the browser's own file dialog; an empty answer where it was cancelled. */
function chooseFiles(): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}

function upload(files: readonly File[]): Promise<PickedFile[]> {
  const uploads = files.map((file) =>
    ask<PickedFile>('./imports', {
      method: 'POST',
      body: file.slice(0, importBytesCarried),
      headers: { 'x-file-name': encodeURIComponent(file.name) },
    }),
  );
  return Promise.all(uploads);
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream', ...init.headers };
  const response = await fetch(path, { ...init, headers, cache: 'no-store' });
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  return (await response.json()) as Answer;
}

function download(file: ExportedFile) {
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Copies through the browser's copy event: the asynchronous clipboard cleans markup under the page's
 * own policy and would take the rules off a table on its way to Word.
 */
function copyToClipboard(content: { html: string; text: string }): Promise<boolean> {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', content.html);
    event.clipboardData?.setData('text/plain', content.text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return Promise.resolve(isCopied);
}
