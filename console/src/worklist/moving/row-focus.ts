/** Rows by key: the focus stands on a case's link, so that Enter opens it and a screen reader says it. */

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')];

/** @param by 1 or -1; without a focused row the first, or the last. */
export function moveInRows(by: 1 | -1): void {
  const all = links();
  const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const to = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[to]?.focus();
  all[to]?.scrollIntoView({ block: 'nearest' });
}

/** Selects the row with the focus, or gives it up. */
export function tickRow(): void {
  const row = document.activeElement?.closest('tr');
  const link = row?.querySelector<HTMLAnchorElement>('a[data-case]');
  row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  link?.focus();
}

export function openSearch(): void {
  document.getElementById('worklist-search')?.focus();
}
