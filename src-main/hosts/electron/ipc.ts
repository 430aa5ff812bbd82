import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { clipboard, ClipboardItem, ipcMain } from 'electron';
import { z } from 'zod';
import { exportedFileSchema } from '../../../shared/contract/tables.ts';
import type { DataProcess } from '../../jobs/data-process.ts';
import { channels, eventChannel, windowAddress } from './channels.ts';
import { createDialogs } from './dialogs.ts';

const argumentsOf = {
  call: z.tuple([z.string(), z.unknown()]),
  nothing: z.tuple([]),
  bytes: z.tuple([z.string().max(1000), z.instanceof(Uint8Array)]),
  name: z.tuple([z.string().max(500)]),
  file: z.tuple([exportedFileSchema]),
  content: z.tuple([z.strictObject({ html: z.string(), text: z.string() })]),
};

/**
 * Connects the window's bridge to the data process and to the system's dialogs: a fixed list of
 * channels, each with a schema, answered to the app's own page alone.
 */
export function connectWindow(window: BrowserWindow, data: DataProcess) {
  const dialogs = createDialogs(window, data);

  function listen<Args extends unknown[]>(
    channel: string,
    schema: z.ZodType<Args>,
    answer: (...args: Args) => unknown,
  ) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOwnPage(event, window)) throw new Error('Refused: not the app’s own page');
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new Error('Refused: not what this channel takes');
      return answer(...parsed.data);
    });
  }

  listen(channels.call, argumentsOf.call, (procedure, input) => data.call(procedure, input));
  listen(channels.pickImportFiles, argumentsOf.nothing, dialogs.pickImportFiles);
  listen(channels.addImportBytes, argumentsOf.bytes, dialogs.addImportBytes);
  listen(channels.pickStudyFile, argumentsOf.nothing, dialogs.pickStudyFile);
  listen(channels.newStudyFile, argumentsOf.name, dialogs.newStudyFile);
  listen(channels.save, argumentsOf.file, dialogs.save);
  listen(channels.copy, argumentsOf.content, async ({ html, text }) => {
    await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    return true;
  });

  const stopListening = data.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  });
  window.on('closed', () => {
    stopListening();
    for (const channel of Object.values(channels)) ipcMain.removeHandler(channel);
  });
}

/** Only the top frame of the app's window, and only while it shows the app. */
function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender !== window.webContents) return false;
  return frame === event.sender.mainFrame && frame.url.startsWith(`${windowAddress.origin}/`);
}
