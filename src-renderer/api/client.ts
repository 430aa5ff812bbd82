import type { PickedFile, WindowBridge } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { ExportedFile } from '../../shared/contract/tables.ts';
import { createBrowserClient } from './browser-client.ts';
import { createElectronClient } from './electron-client.ts';

export type { PickedFile };

declare global {
  interface Window {
    /** There only where Electron shows the window. */
    readonly panelvaerk?: WindowBridge;
  }
}

export interface ListedStudy extends PickedFile {
  readonly folder: string;
}

/** How files come into and leave the window; what differs most between the hosts. */
export interface ClientFiles {
  /** Files to import; empty where none was chosen. */
  pickImportFiles(): Promise<PickedFile[]>;
  /** The same for files dropped on the window. */
  fromDrop(files: FileList): Promise<PickedFile[]>;
  /** The studies in the browser host's folder; in Electron none, there is a dialog. */
  listStudies(): Promise<ListedStudy[]>;
  pickStudyFile(): Promise<PickedFile | null>;
  newStudyFile(suggestedName: string): Promise<PickedFile | null>;
  /** Answers whether the file was handed over; false where the person thought better of it. */
  save(file: ExportedFile): Promise<boolean>;
  copy(content: { readonly html: string; readonly text: string }): Promise<boolean>;
}

/** Everything that the window can ask of the rest of the app. */
export interface AppClient {
  readonly host: 'electron' | 'browser';
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Envelope<Output<Name>>>;
  /** Answers a function that ends the listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  readonly files: ClientFiles;
}

/** The client of the host that shows this window. */
export function createClient(): AppClient {
  const { panelvaerk } = window;
  return panelvaerk === undefined ? createBrowserClient() : createElectronClient(panelvaerk);
}
