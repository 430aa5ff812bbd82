import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;

/** Everything that the host did to Electron, in the order in which it did it. */
export const recorded = {
  calls: [] as { readonly name: string; readonly args: readonly unknown[] }[],
  windows: [] as RecordedWindow[],
  handlers: new Map<string, Handler>(),
  protocols: new Map<string, (request: { url: string }) => Response>(),
  children: [] as RecordedChild[],
  /** What the next dialog answers. */
  dialogAnswer: { filePaths: [] as string[], filePath: '' },
  hasLock: true,
};

function record(name: string) {
  return (...args: unknown[]) => {
    recorded.calls.push({ name, args });
  };
}

class RecordedContents extends EventEmitter {
  readonly mainFrame = { url: 'app://panelvaerk/index.html' };
  openHandler: ((details: { url: string }) => unknown) | null = null;
  readonly sent: unknown[][] = [];
  setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
    this.openHandler = handler;
  }
  send(...args: unknown[]) {
    this.sent.push(args);
  }
}

export class RecordedWindow extends EventEmitter {
  readonly webContents = new RecordedContents();
  readonly options: { webPreferences: Record<string, unknown> };
  address = '';
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    recorded.windows.push(this);
  }
  async loadURL(address: string) {
    this.address = address;
  }
  show() {}
  focus() {
    recorded.calls.push({ name: 'focus', args: [] });
  }
  isMinimized() {
    return false;
  }
  isDestroyed() {
    return false;
  }
}

class RecordedChild extends EventEmitter {
  readonly file: string;
  readonly args: readonly string[];
  readonly posted: Record<string, unknown>[] = [];
  constructor(file: string, args: readonly string[]) {
    super();
    this.file = file;
    this.args = args;
    recorded.children.push(this);
  }
  /** Answers as a data process would: paths by a token, calls by their name. */
  postMessage(message: Record<string, unknown>) {
    this.posted.push(message);
    const { kind, id } = message;
    const isFile = kind === 'add-path' || kind === 'add-bytes';
    const answer = isFile
      ? { kind: 'token', id, token: `token-${String(id)}` }
      : { kind: 'answer', id, envelope: { ok: true, value: message['procedure'] } };
    if (kind === 'stop') queueMicrotask(() => this.emit('exit', 0));
    else queueMicrotask(() => this.emit('message', answer));
  }
  kill() {
    this.emit('exit', null);
  }
}

class RecordedApp extends EventEmitter {
  readonly commandLine = { appendSwitch: record('appendSwitch') };
  enableSandbox = record('enableSandbox');
  quit = record('quit');
  requestSingleInstanceLock = () => recorded.hasLock;
  whenReady = async () => {};
  getPath = (name: string) => `/folders/${name}`;
}

class RecordedSession extends EventEmitter {
  setPermissionRequestHandler = record('setPermissionRequestHandler');
  setPermissionCheckHandler = record('setPermissionCheckHandler');
  setDevicePermissionHandler = record('setDevicePermissionHandler');
  setSpellCheckerEnabled = record('setSpellCheckerEnabled');
  readonly webRequest = { onBeforeRequest: record('onBeforeRequest') };
  readonly protocol = {
    handle: (scheme: string, answer: (request: { url: string }) => Response) => {
      recorded.protocols.set(scheme, answer);
    },
  };
}

export const electronStandIn = {
  app: new RecordedApp(),
  BrowserWindow: RecordedWindow,
  Menu: { setApplicationMenu: record('setApplicationMenu'), buildFromTemplate: () => null },
  session: {
    fromPartition(name: string) {
      recorded.calls.push({ name: 'fromPartition', args: [name] });
      return new RecordedSession();
    },
  },
  protocol: { registerSchemesAsPrivileged: record('registerSchemesAsPrivileged') },
  utilityProcess: {
    fork: (file: string, args: readonly string[], options: unknown) => {
      recorded.calls.push({ name: 'utilityProcess.fork', args: [file, args, options] });
      return new RecordedChild(file, args);
    },
  },
  ipcMain: {
    handle: (channel: string, handler: Handler) => {
      recorded.handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      recorded.handlers.delete(channel);
    },
  },
  dialog: {
    showOpenDialog: async () => ({ canceled: false, ...recorded.dialogAnswer }),
    showSaveDialog: async () => ({ canceled: false, ...recorded.dialogAnswer }),
  },
  clipboard: { write: async (items: unknown) => record('clipboard.write')(items) },
  ClipboardItem: class {
    readonly items: unknown;
    constructor(items: unknown) {
      this.items = items;
    }
  },
};

/** The arguments of the one call with this name. */
export function argumentsOf(name: string): readonly unknown[] {
  const calls = recorded.calls.filter((call) => call.name === name);
  if (calls.length !== 1) throw new Error(`${name} was called ${calls.length} times`);
  return calls[0]?.args ?? [];
}
