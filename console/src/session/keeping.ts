type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this tab keeps over a reload. */
export const inTab: Keeping = allowed(() => sessionStorage);
/** What this browser keeps from day to day. */
export const inBrowser: Keeping = allowed(() => localStorage);

/** In the frame of another site a browser may refuse to keep anything: then it is known for as long as the page stands. */
function allowed(open: () => Storage): Keeping {
  try {
    return open();
  } catch {
    const held = new Map<string, string>();
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => held.set(key, value),
      removeItem: (key) => held.delete(key),
    };
  }
}
