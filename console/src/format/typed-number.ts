/**
 * A number as somebody types it; undefined for what is none. The language's own sign between thousands is read as that where it stands as
 * one: `50,000` in English, `50.000` in Dutch. Anywhere else comma and point both part decimals.
 */
export function numberIn(text: string, language: string): number | undefined {
  const { group, decimal } = signsOf(language);
  const typed = text.trim();
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}([${group}]\\d{3})+([${decimal}]\\d+)?$`).test(typed);
  const plain = isGrouped ? typed.replaceAll(group, '').replace(decimal, '.') : typed.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number as it is typed in the language, which `numberIn` reads back: without a sign between thousands. */
export function typedNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}

function signsOf(language: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(1234.5);
  const sign = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
}
