/** A variable's label without the coding that stands behind it: "Køn (1 = mand)" is "Køn". */
export function shortLabel(label: string): string {
  return label.replace(/\s*\([^()]*=[^()]*\)$/, '');
}
