/** A text, or its two forms where a count decides. Placeholders stand in braces: `{count}`. */
export type Text = string | { readonly one: string; readonly other: string };

/** The texts of one part of the window. */
export type Section = Readonly<Record<string, Text>>;

type NamesIn<Value extends string> = Value extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Which placeholders does this text have? A text in two forms always needs its count. */
export type PlaceholdersOf<Value> = Value extends string
  ? NamesIn<Value>
  : Value extends { readonly one: infer One extends string; readonly other: infer Other }
    ? 'count' | NamesIn<One> | (Other extends string ? NamesIn<Other> : never)
    : never;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type Matching<Source, Candidate> = {
  readonly [Key in keyof Candidate]: Key extends keyof Source
    ? Same<PlaceholdersOf<Source[Key]>, PlaceholdersOf<Candidate[Key]>> extends true
      ? Candidate[Key]
      : { readonly placeholdersOfTheSource: PlaceholdersOf<Source[Key]> }
    : never;
};

/**
 * Holds a translated section to its source: a missing key, a key too many, or another set of
 * placeholders does not compile.
 */
export function translationOf<Source extends Section>() {
  return <const Candidate extends { readonly [Key in keyof Source]: Text }>(
    candidate: Candidate & Matching<Source, Candidate>,
  ): Candidate => candidate;
}
