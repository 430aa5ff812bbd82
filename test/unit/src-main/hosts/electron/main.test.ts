import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { channels, eventChannel } from '../../../../../src-main/hosts/electron/channels.ts';
import { argumentsOf, electronStandIn, recorded } from './recording-electron.ts';

vi.mock('electron', () => electronStandIn);
const folder = mkdtempSync(join(tmpdir(), 'panelvaerk-electron-'));
vi.mock('../../../../../src-main/hosts/folders.ts', () => ({
  appFolder: () => folder,
  defaultStudiesFolder: () => folder,
}));

beforeAll(async () => {
  const windowFolder = join(folder, 'dist', 'renderer');
  mkdirSync(windowFolder, { recursive: true });
  writeFileSync(join(windowFolder, 'index.html'), '<meta content="__CSP_NONCE__">');
  writeFileSync(join(windowFolder, 'main.js'), 'run()');
  await import('../../../../../src-main/hosts/electron/main.ts');
  await vi.waitUntil(() => recorded.windows.length === 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

const theWindow = () => {
  const [window] = recorded.windows;
  if (window === undefined) throw new Error('No window was opened');
  return window;
};

/** Sends on a channel as the app's own page does, or as another sender would. */
async function send(channel: string, args: unknown[], sender: object = {}) {
  const { webContents } = theWindow();
  const event = { sender: webContents, senderFrame: webContents.mainFrame, ...sender };
  const handler = recorded.handlers.get(channel);
  if (handler === undefined) throw new Error(`Nobody listens on ${channel}`);
  return (handler as (...all: unknown[]) => unknown)(event, ...args);
}

describe('the window', () => {
  it('is sandboxed, isolated, and without Node', () => {
    expect(theWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
    expect(recorded.calls[0]?.name).toBe('enableSandbox');
  });

  it('shows the app from its own protocol, never from a file', () => {
    expect(theWindow().address).toBe('app://panelvaerk/index.html');
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'goes nowhere else: %s is prevented',
    (name) => {
      const preventDefault = vi.fn<() => void>();
      theWindow().webContents.emit(name, { preventDefault }, 'https://evil.example/');
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('opens no other window', () => {
    const open = theWindow().webContents.openHandler;
    expect(open?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  it('is kept in memory', () => {
    expect(argumentsOf('fromPartition')).toEqual(['panelvaerk']);
  });

  it('denies every permission', () => {
    const [request] = argumentsOf('setPermissionRequestHandler') as [
      (contents: null, permission: string, callback: (isAllowed: boolean) => void) => void,
    ];
    const [check] = argumentsOf('setPermissionCheckHandler') as [() => boolean];
    const [device] = argumentsOf('setDevicePermissionHandler') as [() => boolean];
    const answers: boolean[] = [check(), device()];
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal']) {
      request(null, permission, (isAllowed) => answers.push(isAllowed));
    }
    expect(answers).toEqual([false, false, false, false, false, false]);
  });

  it('reaches no network', () => {
    const [decide] = argumentsOf('onBeforeRequest') as [
      (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void,
    ];
    const isCancelled = (url: string) => {
      let isStopped = false;
      decide({ url }, ({ cancel }) => {
        isStopped = cancel;
      });
      return isStopped;
    };
    const outside = ['https://a.example/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd'];
    expect(outside.map(isCancelled)).toEqual([true, true, true, true]);
    expect(isCancelled('app://panelvaerk.evil.example/')).toBe(true);
    expect(isCancelled('app://panelvaerk/main.js')).toBe(false);
    expect(argumentsOf('setSpellCheckerEnabled')).toEqual([false]);
  });
});

describe('the app protocol', () => {
  const get = (url: string) => recorded.protocols.get('app')?.({ url });

  it('serves the page with its policy and a nonce', async () => {
    const response = get('app://panelvaerk/index.html');
    const policy = response?.headers.get('content-security-policy') ?? '';
    const nonce = /content="([^"]+)"/.exec((await response?.text()) ?? '')?.[1];
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy).toContain(part);
    }
  });

  it('serves nothing but the window’s files, to nothing but its own host', () => {
    expect(get('app://panelvaerk/main.js')?.status).toBe(200);
    expect(get('app://panelvaerk/../../package.json')?.status).toBe(404);
    expect(get('app://elsewhere/main.js')?.status).toBe(404);
  });
});

describe('messages from the window', () => {
  it('are heard on a fixed list of channels', () => {
    expect([...recorded.handlers.keys()].toSorted()).toEqual(Object.values(channels).toSorted());
  });

  it('reach the data process, a utility process that gets folders and no secrets', async () => {
    const envelope = await send(channels.call, ['study.state', {}]);
    expect(envelope).toEqual({ ok: true, value: 'study.state' });
    const [child] = recorded.children;
    expect(child?.args).toEqual(['--settings', '/folders/userData']);
  });

  it.each([
    ['another frame of the window', { senderFrame: { url: 'app://panelvaerk/index.html' } }],
    ['a frame that is gone', { senderFrame: null }],
    ['another window', { sender: { mainFrame: null } }],
  ])('are refused from %s', async (_name, sender) => {
    for (const channel of Object.values(channels)) {
      await expect(send(channel, ['study.state', {}], sender)).rejects.toThrow('own page');
    }
  });

  it('are refused while the window shows another address', async () => {
    const { mainFrame } = theWindow().webContents;
    mainFrame.url = 'app://panelvaerk.evil.example/';
    await expect(send(channels.call, ['study.state', {}])).rejects.toThrow('own page');
    mainFrame.url = 'app://panelvaerk/index.html';
  });

  it.each([
    [channels.call, []],
    [channels.call, [1, {}]],
    [channels.call, ['study.state', {}, 'more']],
    [channels.pickStudyFile, ['/etc/passwd']],
    [channels.pickImportFiles, ['/etc/passwd']],
    [channels.newStudyFile, [{}]],
    [channels.addImportBytes, ['x', '/etc/passwd']],
    [channels.save, [{ fileName: 'x', mediaType: 'y', base64: 'z', path: '/etc/passwd' }]],
    [channels.copy, [{ html: 'x', text: 'y', image: 'z' }]],
  ])('are refused on %s with %j', async (channel, args) => {
    await expect(send(channel, args)).rejects.toThrow('takes');
  });

  it('get a token for a picked file, never its path', async () => {
    recorded.dialogAnswer.filePaths = ['/home/x/svar.csv', '/home/x/liste.xlsx'];
    const picked = await send(channels.pickImportFiles, []);
    expect(picked).toMatchObject([{ name: 'svar.csv' }, { name: 'liste.xlsx' }]);
    expect(JSON.stringify(picked)).not.toContain('/home');
  });

  it('save an export where the dialog says, and nowhere when it is cancelled', async () => {
    const file = { fileName: '../tabel.xlsx', mediaType: 'x', base64: 'aGVq' };
    recorded.dialogAnswer.filePath = '';
    expect(await send(channels.save, [file])).toBe(false);
    recorded.dialogAnswer.filePath = join(folder, 'tabel.xlsx');
    expect(await send(channels.save, [file])).toBe(true);
    expect(readFileSync(join(folder, 'tabel.xlsx'), 'utf8')).toBe('hej');
  });

  it('copy a table as both kinds of text', async () => {
    expect(await send(channels.copy, [{ html: '<b>1</b>', text: '1' }])).toBe(true);
    expect(argumentsOf('clipboard.write')).toEqual([
      [{ items: { 'text/html': '<b>1</b>', 'text/plain': '1' } }],
    ]);
  });
});

describe('the app', () => {
  it('passes events of the data process to the window', () => {
    const event = { kind: 'study-changed', revision: 2 };
    recorded.children[0]?.emit('message', { kind: 'event', event });
    expect(theWindow().webContents.sent).toEqual([[eventChannel, event]]);
  });

  it('shows the window it has when it is started again', () => {
    electronStandIn.app.emit('second-instance');
    expect(recorded.calls.some(({ name }) => name === 'focus')).toBe(true);
  });

  it('ends the data process before it quits', async () => {
    const preventDefault = vi.fn<() => void>();
    electronStandIn.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(recorded.calls.some(({ name }) => name === 'quit')).toBe(true));
    expect(recorded.children[0]?.posted.at(-1)).toEqual({ kind: 'stop' });
  });
});
