/** A text that somebody writes often. */
export interface Macro {
  name: string;
  text: string;
}

/** What a placeholder stands for: `{customer}` in a macro becomes `facts.customer`. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** Fills in what is known; what is not stays as it is written, so that one sees the gap. */
export function filledIn(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => facts[name] ?? gap);
}
