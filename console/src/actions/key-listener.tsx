import { useEffect } from 'react';
import { useIsOnTheWay } from '../shell/place.tsx';
import { usePreferences } from '../shell/preferences.ts';
import { useRegistry } from './actions.tsx';
import { isSingleLetter, matchKeys, SEQUENCE_MS, stepOf } from './keys.ts';

/** Runs actions by their keys: off while somebody types, behind a dialog, and a page's own once one has left it. */
export function KeyListener() {
  const registry = useRegistry();
  const { hasKeys } = usePreferences();
  const isOnTheWay = useIsOnTheWay();
  useEffect(() => {
    let steps: string[] = [];
    let last = 0;
    function onKeyDown(event: KeyboardEvent) {
      const step = stepOf(event);
      if (step === undefined || event.defaultPrevented || event.repeat) return;
      // Closed lists of options are dialogs, too, and hidden.
      const isBusy = isTyping(event.target) || document.querySelector('[role=dialog]:not([aria-hidden=true])') !== null;
      steps = event.timeStamp - last < SEQUENCE_MS ? [...steps, step] : [step];
      last = event.timeStamp;
      for (const tried of [steps, [step]]) {
        for (const { keys, within, scope, run } of registry.list()) {
          if (scope === 'page' && isOnTheWay()) continue;
          if (keys === undefined || (isSingleLetter(keys) && (isBusy || !hasKeys))) continue;
          if (within !== undefined && !isWithin(event.target, within)) continue;
          const match = matchKeys(keys, tried);
          if (match === 'whole') {
            event.preventDefault();
            steps = [];
            run();
            return;
          }
          if (match === 'beginning') {
            steps = tried;
            return;
          }
        }
      }
      steps = [];
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [registry, hasKeys, isOnTheWay]);
  return null;
}

const isWithin = (target: EventTarget | null, place: string) =>
  target instanceof Element && target.closest(place) !== null;

/** A letter typed into a field is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('textarea, select, [role=combobox], [role=listbox], [role=menu], [role=searchbox]') !== null ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}
