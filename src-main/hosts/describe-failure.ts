/**
 * What may be shown of a bug: the error's kind and its places in the code. Never its message, which
 * can quote what stood in a person's row.
 */
export function describeFailure(error: unknown, places: readonly string[] = []): string {
  if (!(error instanceof Error)) return 'not an Error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places, ...frames].join('\n');
}
