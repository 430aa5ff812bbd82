/** Which category of the scale is this answer? `null` unless it is one of its whole numbers. */
export function recodeLikert(
  answer: string | number | undefined,
  scale: { readonly minimum: number; readonly maximum: number },
): number | null {
  const isCategory =
    typeof answer === 'number' &&
    Number.isInteger(answer) &&
    answer >= scale.minimum &&
    answer <= scale.maximum;
  return isCategory ? answer : null;
}
