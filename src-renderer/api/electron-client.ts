import type { WindowBridge } from '../../shared/contract/bridge.ts';
import { importBytesCarried } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { Output, ProcedureName } from '../../shared/contract/index.ts';
import type { AppClient } from './client.ts';

/** Talks to the app through the bridge that the preload script put into the window. */
export function createElectronClient(bridge: WindowBridge): AppClient {
  return {
    host: 'electron',
    async call<Name extends ProcedureName>(name: Name, input: unknown) {
      return (await bridge.call(name, input)) as Envelope<Output<Name>>;
    },
    onEvent: (listener) => bridge.onEvent(listener),
    files: {
      pickImportFiles: () => bridge.pickImportFiles(),
      async fromDrop(files) {
        const added = Array.from(files, async (file) => {
          const carried = await file.slice(0, importBytesCarried).arrayBuffer();
          return bridge.addImportBytes(file.name, new Uint8Array(carried));
        });
        return Promise.all(added);
      },
      listStudies: async () => [],
      pickStudyFile: () => bridge.pickStudyFile(),
      newStudyFile: (suggestedName) => bridge.newStudyFile(suggestedName),
      save: (file) => bridge.save(file),
      copy: (content) => bridge.copy(content),
    },
  };
}
