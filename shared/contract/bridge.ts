import type { AppError, Envelope } from './errors.ts';
import type { AppEvent } from './events.ts';
import type { ExportedFile } from './tables.ts';

/**
 * How much of an import file travels to the data process: one byte more than the largest file that
 * is read, so that a larger one is refused there, by the same rule and sentence as everywhere.
 */
export const importBytesCarried = 100 * 1024 * 1024 + 1;

/** A file that a person pointed at; the window knows its name and a token, never its path. */
export interface PickedFile {
  readonly token: string;
  readonly name: string;
}

/** The one object that Electron's preload script gives to the window. */
export interface WindowBridge {
  call(procedure: string, input: unknown): Promise<Envelope<unknown>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
  pickImportFiles(): Promise<PickedFile[]>;
  addImportBytes(name: string, bytes: Uint8Array): Promise<PickedFile>;
  pickStudyFile(): Promise<PickedFile | null>;
  newStudyFile(suggestedName: string): Promise<PickedFile | null>;
  save(file: ExportedFile): Promise<boolean>;
  copy(content: { readonly html: string; readonly text: string }): Promise<boolean>;
}

/** What a call answers when the process that should have answered is gone. */
export function connectionLost(): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code: 'internal', data: { id: 'connection-lost' } } };
}
