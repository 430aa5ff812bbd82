import { basename, join } from 'node:path';
import type { BrowserWindow, FileFilter } from 'electron';
import { app, dialog } from 'electron';
import type { PickedFile } from '../../../shared/contract/bridge.ts';
import type { ExportedFile } from '../../../shared/contract/tables.ts';
import type { DataProcess } from '../../jobs/data-process.ts';
import { writeFileAtomically } from '../../writers/write-file-atomically.ts';
import { studyExtension, studyFileName } from '../study-file-name.ts';

const studyFilter: FileFilter = { name: 'Panelværk', extensions: [studyExtension.slice(1)] };

/** The system's file dialogs: what a person picks becomes a token, its path stays here. */
export function createDialogs(window: BrowserWindow, data: DataProcess) {
  async function picked(path: string): Promise<PickedFile | null> {
    const token = await data.addPath(path);
    return token === null ? null : { token, name: basename(path) };
  }

  return {
    async pickImportFiles(): Promise<PickedFile[]> {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
      });
      const files = await Promise.all(filePaths.map(picked));
      return files.filter((file) => file !== null);
    },
    async addImportBytes(name: string, bytes: Uint8Array): Promise<PickedFile> {
      const token = await data.addBytes(basename(name), bytes);
      if (token === null) throw new Error('The data process is gone');
      return { token, name: basename(name) };
    },
    async pickStudyFile(): Promise<PickedFile | null> {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [studyFilter],
      });
      const [path] = filePaths;
      return path === undefined ? null : picked(path);
    },
    async newStudyFile(suggestedName: string): Promise<PickedFile | null> {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), studyFileName(suggestedName)),
        filters: [studyFilter],
      });
      if (filePath === '') return null;
      return picked(filePath.endsWith(studyExtension) ? filePath : `${filePath}${studyExtension}`);
    },
    async save(file: ExportedFile): Promise<boolean> {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), basename(file.fileName)),
      });
      if (filePath === '') return false;
      return writeFileAtomically(filePath, Buffer.from(file.base64, 'base64')).ok;
    },
  };
}
