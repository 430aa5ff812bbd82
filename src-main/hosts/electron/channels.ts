/** Every way from the window to the main process; nothing else is listened to. */
export const channels = {
  call: 'panelvaerk:call',
  pickImportFiles: 'panelvaerk:pick-import-files',
  addImportBytes: 'panelvaerk:add-import-bytes',
  pickStudyFile: 'panelvaerk:pick-study-file',
  newStudyFile: 'panelvaerk:new-study-file',
  save: 'panelvaerk:save',
  copy: 'panelvaerk:copy',
} as const;

/** The one way back: what the data process tells unasked. */
export const eventChannel = 'panelvaerk:event';

/** The address of the window; nothing else may speak on the channels. */
export const windowAddress = { scheme: 'app', origin: 'app://panelvaerk' } as const;
