import type { RefCallback } from 'react';

/** A `ref` that tells style sheets how high an element is, for what stays in view below it. Made once for each name. */
export function heightAs(name: `--${string}`): RefCallback<HTMLElement> {
  return (element) => {
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
