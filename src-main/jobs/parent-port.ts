/** What a child process needs of its parent, whoever started it. */
export interface ParentPort {
  onMessage(listener: (message: unknown) => void): void;
  /** `sent` is called when the message has left this process. */
  post(message: object, sent?: () => void): void;
}

interface ElectronPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: object): void;
}

/** The line to the parent: Electron's port where there is one, else Node's channel. */
export function connectParent(): ParentPort {
  const electronPort = findElectronPort();
  if (electronPort) {
    return {
      onMessage: (listener) => electronPort.on('message', (event) => listener(event.data)),
      post: (message, sent) => {
        electronPort.postMessage(message);
        sent?.();
      },
    };
  }
  return {
    onMessage: (listener) => void process.on('message', listener),
    post: (message, sent) => void process.send?.(message, undefined, undefined, () => sent?.()),
  };
}

function findElectronPort(): ElectronPort | null {
  const port: unknown = Reflect.get(process, 'parentPort');
  return isElectronPort(port) ? port : null;
}

function isElectronPort(port: unknown): port is ElectronPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port && 'on' in port;
}
