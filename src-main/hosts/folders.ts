import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a person's studies lie unless they say otherwise. */
export function defaultStudiesFolder(): string {
  return join(homedir(), 'Panelværk');
}

/** Where the list of recent studies is kept; nothing of a study's content is. */
export function defaultSettingsFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  switch (process.platform) {
    case 'win32':
      return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Panelværk');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Panelværk');
    default:
      return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'panelvaerk');
  }
}

/** The project's root, or the app's own folder: what `assets` and `dist` lie in. */
export function appFolder(): string {
  // Two folders up in the bundle (dist/main), two in the sources (src-main/hosts).
  return join(import.meta.dirname, '..', '..');
}
