import * as sheetJs from 'xlsx';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Refusal } from './reader.ts';
import { attribute, walkXml } from './xml-walk.ts';

/** The number format of each cell style, by the style's number: `General`, `dd-mm-yyyy` … */
export function readNumberFormats(xml: string, part: string): Result<readonly string[], Refusal> {
  const own = new Map<string, string>();
  const ids: string[] = [];
  let isInCellStyles = false;
  const outcome = walkXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellStyles = true;
      else if (name === 'numFmt') {
        own.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && isInCellStyles)
        ids.push(attribute(attributes, 'numFmtId') ?? '0');
      return true;
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
      return true;
    },
  });
  if (outcome !== 'complete') return err({ code: 'file-damaged', reason: 'broken-xml', part });
  return ok(ids.map((id) => own.get(id) ?? builtInFormat(Number(id))));
}

function builtInFormat(id: number): string {
  return sheetJs.SSF.get_table()[id] ?? 'General';
}
