import { compactCodes } from '../panel/panel-data.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';

/** A group's mean with its error. */
export interface GroupMean extends MeanInterval {
  readonly group: number;
}

/**
 * What is the mean of each group, and on how many values does it rest?
 *
 * values: N finite numbers. group: N codes. minimum: groups with fewer values are left out, as
 * their mean would say something of single persons. Groups come in the order of their codes.
 *
 * @source [CasellaBerger2002] §5.2
 * @verified test/reference/description (R aggregate, rel. 1e-9)
 */
export function groupMeans(values: Float64Array, group: Int32Array, minimum: number): GroupMean[] {
  const { codes, groups } = compactCodes(group);
  const members: number[][] = Array.from({ length: groups }, () => []);
  values.forEach((value, row) => members[codes[row]].push(value));
  const names = new Map(Array.from(codes, (code, row) => [code, group[row]] as const));
  return members
    .flatMap((own, code) =>
      own.length < minimum
        ? []
        : [{ group: names.get(code) ?? code, ...meanInterval(Float64Array.from(own)) }],
    )
    .toSorted((a, b) => a.group - b.group);
}
