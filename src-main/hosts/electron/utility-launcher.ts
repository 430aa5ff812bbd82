import { utilityProcess } from 'electron';
import type { ChildLauncher } from '../../jobs/child-launcher.ts';
import { isMute } from '../../jobs/child-launcher.ts';
import { entryPath } from '../../jobs/entry-path.ts';

/** Starts utility processes: with the fuse `runAsNode` off, `fork` does not work inside Electron. */
export const utilityLauncher: ChildLauncher = {
  launch(entry, { heapLimitMb, args = [] } = {}) {
    const child = utilityProcess.fork(entryPath(entry), [...args], {
      serviceName: `Panelværk ${entry}`,
      stdio: ['ignore', 'ignore', isMute(entry) ? 'ignore' : 'inherit'],
      execArgv: heapLimitMb === undefined ? [] : [`--max-old-space-size=${heapLimitMb}`],
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    };
  },
};
