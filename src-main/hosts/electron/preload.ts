import { contextBridge, ipcRenderer } from 'electron';
import type { WindowBridge } from '../../../shared/contract/bridge.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';
import { channels, eventChannel } from './channels.ts';

const bridge: WindowBridge = {
  call: (procedure, input) => ipcRenderer.invoke(channels.call, procedure, input),
  onEvent(listener) {
    // The event object holds the sender: it stays on this side of the bridge.
    const forward = (_event: unknown, appEvent: AppEvent) => listener(appEvent);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
  pickImportFiles: () => ipcRenderer.invoke(channels.pickImportFiles),
  addImportBytes: (name, bytes) => ipcRenderer.invoke(channels.addImportBytes, name, bytes),
  pickStudyFile: () => ipcRenderer.invoke(channels.pickStudyFile),
  newStudyFile: (suggestedName) => ipcRenderer.invoke(channels.newStudyFile, suggestedName),
  save: (file) => ipcRenderer.invoke(channels.save, file),
  copy: (content) => ipcRenderer.invoke(channels.copy, content),
};

contextBridge.exposeInMainWorld('panelvaerk', bridge);
