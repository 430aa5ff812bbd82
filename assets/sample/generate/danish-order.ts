/** Danish alphabetical order (æ, ø, å last; aa as å), without the machine's locale data. */
export function compareDanish(left: string, right: string): number {
  const [first, second] = [sortKey(left), sortKey(right)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replaceAll('æ', '{')
    .replaceAll('ø', '|')
    .replaceAll('å', '}');
}
