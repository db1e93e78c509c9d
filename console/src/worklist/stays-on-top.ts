/**
 * A `ref` for a list of cases: its head stays below the bar of the page, what its columns are called below that, and what is scrolled to below
 * both. Heights are told to those three alone: a custom property of the whole page would have every row styled anew with each change.
 */
export function staysOnTop(list: HTMLElement | null): (() => void) | undefined {
  const head = list?.querySelector<HTMLElement>('.case-list-head');
  const columns = list?.querySelector('thead');
  if (head == null || columns == null) return;
  const bar = document.getElementById('top');
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    const below = bar?.offsetHeight ?? 0;
    head.style.insetBlockStart = `${below}px`;
    columns.style.insetBlockStart = `${below + head.offsetHeight}px`;
    style.scrollPaddingBlockStart = `${below + head.offsetHeight}px`;
  });
  for (const element of [head, bar]) if (element !== null) observer.observe(element);
  return () => {
    observer.disconnect();
    style.removeProperty('scroll-padding-block-start');
  };
}
