import { DELIMITERS, TEXT_ENCODINGS, type ReadOptions } from '../domain/import/raw-workbook.ts';
import { readWorkbook } from '../readers/index.ts';
import { connectParent } from './parent-port.ts';
import type { ParseRequest } from './parse-process.ts';

// The program of the process that parses one file and ends. It sees the bytes and the name only.
const parent = connectParent();

parent.onMessage((message) => {
  if (!isRequest(message)) process.exit(2);
  const { bytes, fileName, options } = message;
  parent.post(readWorkbook(bytes, fileName, knownOptions(options)), () => process.exit(0));
});

function isRequest(message: unknown): message is ParseRequest {
  if (typeof message !== 'object' || message === null) return false;
  const hasFile = 'bytes' in message && message.bytes instanceof Uint8Array;
  return hasFile && 'fileName' in message && typeof message.fileName === 'string';
}

function knownOptions(options: ReadOptions): ReadOptions {
  const encoding = TEXT_ENCODINGS.find((known) => known === options.encoding);
  const delimiter = DELIMITERS.find((known) => known === options.delimiter);
  return {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    withDocuments: options.withDocuments === true,
  };
}
