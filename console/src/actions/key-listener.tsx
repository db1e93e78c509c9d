import { useLayoutEffect } from 'react';
import { useIsOnTheWay } from '../shell/place.tsx';
import { usePreferences } from '../shell/preferences.ts';
import { useRegistry } from './actions.tsx';
import { isSingleLetter, matchKeys, SEQUENCE_MS, stepOf } from './keys.ts';

/** Runs actions by their keys: off while somebody types, behind a dialog, and a page's own once one has left it. */
export function KeyListener() {
  const registry = useRegistry();
  const { hasKeys } = usePreferences();
  const isOnTheWay = useIsOnTheWay();
  // Before it is painted, as keys are registered: a page that is seen is the page that its keys act on.
  useLayoutEffect(() => {
    let steps: string[] = [];
    let last = 0;
    function onKeyDown(event: KeyboardEvent) {
      const step = stepOf(event);
      if (step === undefined || event.defaultPrevented || event.repeat) return;
      // Closed lists of options are dialogs, too, and hidden.
      const isBusy = isTyping(event.target) || document.querySelector('[role=dialog]:not([aria-hidden=true])') !== null;
      // What no second key follows is nothing, and the second key is not taken for a first one: `v n` is never `n`.
      const isSecond = steps.length > 0 && event.timeStamp - last < SEQUENCE_MS && isSingleLetter(step);
      const tried = isSecond ? [...steps, step] : [step];
      steps = [];
      last = event.timeStamp;
      for (const { keys, within, scope, run } of registry.list()) {
        if (scope === 'page' && isOnTheWay()) continue;
        if (keys === undefined || (isSingleLetter(keys) && (isBusy || !hasKeys))) continue;
        if (within !== undefined && !isWithin(event.target, within)) continue;
        const match = matchKeys(keys, tried);
        if (match === 'whole') {
          event.preventDefault();
          event.stopPropagation();
          return run();
        }
        if (match === 'beginning') {
          steps = tried;
          return;
        }
      }
    }
    // With Ctrl before what has the focus: a field that opens by Enter would take the Enter that sends its form.
    const onCtrl = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && onKeyDown(event);
    const onOther = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || onKeyDown(event);
    document.addEventListener('keydown', onCtrl, true);
    document.addEventListener('keydown', onOther);
    return () => {
      document.removeEventListener('keydown', onCtrl, true);
      document.removeEventListener('keydown', onOther);
    };
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
