import type { Session } from 'electron';
import { session } from 'electron';

/** What the window may load: its own files, and what it made itself. */
const ownAddress = /^(app:\/\/panelvaerk\/|blob:app:\/\/panelvaerk\/|data:|devtools:)/;

/**
 * The window's session: in memory only, without permissions, without the network, without the
 * spell checker's downloads.
 */
export function openClosedSession(): Session {
  // A partition without `persist:` leaves nothing on the disk.
  const closed = session.fromPartition('panelvaerk');
  closed.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  closed.setPermissionCheckHandler(() => false);
  closed.setDevicePermissionHandler(() => false);
  closed.setSpellCheckerEnabled(false);
  closed.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !ownAddress.test(url) });
  });
  closed.on('will-download', (event) => event.preventDefault());
  return closed;
}
