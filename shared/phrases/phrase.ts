/** A phrase in the other languages of the house; places in braces, as its English has them. */
export interface Told {
  es: string;
  nl: string;
}

/** Phrases by their English. `{n}` holds a whole number and nothing else; any other place a figure, a label or a part. */
export type Phrases = Readonly<Record<string, Told>>;

/** The names of a phrase's places. */
export type Places<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;

/** What goes into the places of a phrase; nothing where it has none. */
export type Values<P extends string> = [Places<P>] extends [never]
  ? []
  : [values: Readonly<Record<Places<P>, string | number>>];

const PLACE = /\{(\w+)\}/g;

/** The phrase with its places filled. @throws Error where a value is missing */
export function filled(phrase: string, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase.replaceAll(PLACE, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${place} of a phrase is empty: ${phrase}`);
    return String(value);
  });
}

export function placesOf(phrase: string): string[] {
  return [...phrase.matchAll(PLACE)].map(([, name = '']) => name);
}
