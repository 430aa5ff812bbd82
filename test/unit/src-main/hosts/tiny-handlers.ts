import type { ProcedureName } from '../../../../shared/contract/index.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import type { DataContext, DataServices } from '../../../../src-main/hosts/data/serve-parent.ts';
import type { Handlers } from '../../../../src-main/services/service.ts';

const noStudyOpen = () => err({ code: 'no-study-open', data: {} } as const);

const refuseAll = Object.fromEntries(
  Object.keys(contract).map((name) => [name, noStudyOpen]),
) as Record<ProcedureName, typeof noStudyOpen>;

const noEstimators = {
  appVersion: '1.2.3',
  sources: [],
  readers: [],
  estimators: [],
  covariances: [],
  extractions: [],
  itemCorrelations: [],
  furtherTables: [],
  writers: [],
};

/** Real handlers for a few procedures; the rest say that no study is open. */
export function tinyHandlers(overrides: Partial<Handlers> = {}): Handlers {
  return {
    ...refuseAll,
    'study.close': () => ok({}),
    'catalog.list': () => ok(noEstimators),
    ...overrides,
  };
}

/** Services small enough to tell what a host passed on: recent studies are the process itself. */
export function tinyServices({ files, emit, launcher }: DataContext): DataServices {
  const startedAt = String(process.pid);
  const handlers = tinyHandlers({
    'study.recent': () => {
      const entry = { name: startedAt, folder: '', openedAt: '', exists: true };
      return ok({ studies: [{ ...entry, file: files.tokenForPath('/tmp/a.panel') }] });
    },
    'study.forget': ({ file }) => {
      const isKnown = files.bytes(file) !== null || files.path(file) !== null;
      return isKnown ? ok({}) : err({ code: 'unknown-file', data: {} });
    },
    'study.undo': () => {
      emit({ kind: 'study-changed', revision: 7 });
      return ok({ revision: 7 });
    },
    'study.close': () => {
      emit({ kind: 'study-closed' });
      return ok({});
    },
    'models.cancel': () => process.exit(9),
    'models.run': async () => {
      const child = launcher.launch('parse-child', { heapLimitMb: 64 });
      child.send({ bytes: new TextEncoder().encode('a;b\n1;2\n'), fileName: 'x.csv', options: {} });
      const answer = await new Promise((resolve) => child.onMessage(resolve));
      const isRead = JSON.stringify(answer).includes('"ok":true');
      return ok({ fitted: isRead ? 1 : 0, failed: 0 });
    },
  });
  return { handlers, close: async () => {} };
}
