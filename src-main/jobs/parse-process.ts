import { err, type Result } from '../../shared/kernel/result.ts';
import type { RawWorkbook, ReadError, ReadOptions } from '../domain/import/raw-workbook.ts';
import type { ChildLauncher } from './child-launcher.ts';

/** One file to be parsed. */
export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ReadOptions;
}

export type ParseOutcome = Result<RawWorkbook, ReadError>;

/** A parse under way. Cancelling ends its process; the result is then `read-cancelled`. */
export interface ParseJob {
  readonly result: Promise<ParseOutcome>;
  cancel(): void;
}

export interface ParseLimits {
  readonly timeMs: number;
  readonly heapLimitMb: number;
}

/** A workbook of 100,000 × 40 needs 10 s here and fits into half of the heap. */
export const PARSE_LIMITS: ParseLimits = { timeMs: 60_000, heapLimitMb: 1_024 };

/**
 * Reads a file in a process of its own, which ends with the answer, at the limits, or when
 * cancelled: a hostile file can neither stop this process nor fill its memory.
 */
export function startParse(
  launcher: ChildLauncher,
  request: ParseRequest,
  limits: ParseLimits = PARSE_LIMITS,
): ParseJob {
  const { fileName } = request;
  const child = launcher.launch('parse-child', { heapLimitMb: limits.heapLimitMb });
  let settle: (outcome: ParseOutcome) => void = () => {};
  const result = new Promise<ParseOutcome>((resolve) => {
    settle = resolve;
  });
  const finish = (outcome: ParseOutcome): void => {
    clearTimeout(timer);
    settle(outcome);
    child.kill();
  };
  const timer = setTimeout(() => {
    finish(err({ code: 'read-too-slow', fileName, limitMs: limits.timeMs }));
  }, limits.timeMs);
  child.onMessage((message) => {
    finish(isOutcome(message) ? message : err(unreadable(fileName)));
  });
  child.onExit((code) => {
    finish(
      err(isOutOfMemory(code) ? { code: 'read-out-of-memory', fileName } : unreadable(fileName)),
    );
  });
  child.send(request);
  return { result, cancel: () => finish(err({ code: 'read-cancelled', fileName })) };
}

function isOutcome(message: unknown): message is ParseOutcome {
  if (typeof message !== 'object' || message === null || !('ok' in message)) return false;
  return message.ok === true ? 'value' in message : 'error' in message;
}

/** V8 aborts when its heap is full: by a signal here, by these numbers on Windows and Electron. */
function isOutOfMemory(exitCode: number | null): boolean {
  return exitCode === null || [134, -36861, 0x80000003].includes(exitCode);
}

function unreadable(fileName: string): ReadError {
  return { code: 'file-damaged', reason: 'unreadable', fileName };
}
