import type { Session } from 'electron';
import { protocol } from 'electron';
import { openWindowFiles, secureHeaders } from '../window-files.ts';
import { windowAddress } from './channels.ts';

/** Makes `app:` an origin of its own. Must be called before the app is ready. */
export function registerWindowScheme() {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: windowAddress.scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the built window on `app://panelvaerk`, and nothing but its files. */
export function serveWindow(session: Session, folder: string) {
  const windowFile = openWindowFiles(folder);
  session.protocol.handle(windowAddress.scheme, (request) => {
    const { origin, pathname } = splitAddress(request.url);
    const file = origin === windowAddress.origin ? windowFile(pathname) : null;
    if (file === null) return new Response(null, { status: 404, headers: { ...secureHeaders } });
    return new Response(file.body, { headers: { ...file.headers } });
  });
}

/** `URL.origin` is "null" for schemes that Node does not know. */
function splitAddress(address: string): { origin: string; pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(address);
  return { origin: `${scheme}//${host}`, pathname };
}
