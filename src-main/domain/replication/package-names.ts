/** What are the study's variables called where a name is letters, digits and underscores? */

/** Longer names are cut by Stata. */
const LONGEST = 28;

/** Columns that the data has anyway, words of Stata, and names that R would not take. */
const TAKEN =
  'person wave municipality wave_place touse rows_left first_row row_weight pair_of_both theta ' +
  'hand_cons errors repeat function else byte int long float ' +
  'double if in using with while for next break e b strL nulls';

/** What the scripts call the variables that they make. */
const MADE = /^(term|mean|deviation|change|hand|wave_is)_\d+$/i;

/** Variable id → its name in data and scripts, all different whatever the case of letters. */
export function packageNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(TAKEN.toLowerCase().split(' '));
  const names = new Map<string, string>();
  for (const id of ids) {
    const plain = id.replaceAll(/[^A-Za-z0-9]/g, '_').slice(0, LONGEST);
    const isFree = /^[A-Za-z]/.test(plain) && !/^str\d+$/i.test(plain) && !MADE.test(plain);
    const base = isFree ? plain : `v_${plain}`;
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base}_${next}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
