/** Keys of an action: `j`, `?`, `mod+k` (Ctrl, on a Mac Command), or one after the other: `g c`. */
export type Keys = string;

/** How long the second key of two may take. */
export const SEQUENCE_MS = 1_200;

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** A pressed key as one step of `Keys`. Shift is in the letter itself: `?`, `J`. */
export function stepOf({ key, ctrlKey, metaKey, altKey }: Pressed): string | undefined {
  if (['Control', 'Meta', 'Alt', 'Shift'].includes(key) || altKey) return undefined;
  return ctrlKey || metaKey ? `mod+${key.length === 1 ? key.toLowerCase() : key}` : key;
}

/** What these steps are of the keys: all of them, their beginning, or nothing. */
export function matchKeys(keys: Keys, steps: readonly string[]): 'whole' | 'beginning' | undefined {
  const wanted = keys.split(' ');
  if (steps.length > wanted.length || steps.some((step, at) => step !== wanted[at])) return undefined;
  return steps.length === wanted.length ? 'whole' : 'beginning';
}

/** A key of one letter without Ctrl can be switched off: WCAG 2.2, 2.1.4. */
export const isSingleLetter = (keys: Keys) => !keys.includes('mod+');

/** As it stands on the keyboard. */
export function shownKeys(keys: Keys, isMac: boolean): string[] {
  return keys.split(' ').map((step) => step.replace('mod+', isMac ? '⌘ ' : 'Ctrl + ').replace('Enter', '↵'));
}
