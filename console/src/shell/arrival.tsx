import { useEffect, useRef, useState } from 'react';
import { onTitle } from './use-title.ts';

/**
 * What the browser does where another page is loaded, and not where a program shows one: says to who listens where they are now. And where
 * the focus went with the page before, it goes on with the content, and not with the bar above it. It stands before the pages, which tell it.
 */
export function Arrival() {
  const [title, setTitle] = useState('');
  // Who has only just come begins at the top, as on any page.
  const isFirst = useRef(true);
  useEffect(
    () =>
      onTitle((shown) => {
        setTitle(shown);
        const { activeElement } = document;
        const isLost = activeElement === null || activeElement === document.body;
        if (isLost && !isFirst.current) document.getElementById('content')?.focus({ preventScroll: true });
        isFirst.current = false;
      }),
    [],
  );
  return (
    <p role="status" className="only-read">
      {title}
    </p>
  );
}
