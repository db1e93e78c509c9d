/**
 * A `ref` for the rows of a list: the head before them stays below the bar of the page, what the columns are called below that, and what is
 * scrolled to below both. Heights are told to those three alone: a custom property of the whole page has every row styled anew.
 */
export function staysOnTop(rows: HTMLElement | null): (() => void) | undefined {
  const head = rows?.previousElementSibling;
  const columns = rows?.querySelector('thead');
  if (!(head instanceof HTMLElement) || columns == null) return;
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
