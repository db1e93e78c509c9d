import './palette.css';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/words.ts';
import { type Action, useListedActions } from './actions.tsx';
import { Key } from './key-map.tsx';

/** Everything that can be done, found by its words; a case number opens the case. */
export function Palette({ onClose }: { onClose(): void }) {
  const { words } = useWords();
  const w = words.actions;
  const [, navigate] = useLocation();
  const all = useListedActions();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<{ focus(): void }>(null);
  // After the dialog has given the focus to its own first button.
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus());
    return () => clearTimeout(timer);
  }, []);

  const digits = text.replace(/[\s-]/g, '');
  const opensCase: Action[] = /^\d{10}$/.test(digits)
    ? [{ id: 'open-case', label: w.openCase(digits), run: () => navigate(`/cases/${digits}`) }]
    : [];
  const found = [...opensCase, ...all.filter((action) => hasWords(action, text))].slice(0, 12);
  const chosen = Math.min(at, found.length - 1);

  function run(action: Action | undefined) {
    if (action === undefined) return;
    onClose();
    action.run();
  }

  return (
    <Modal visible position="top" onDismiss={onClose} header={w.palette} closeAriaLabel={w.close}>
      <Input
        ref={input as never}
        type="search"
        value={text}
        placeholder={w.palettePlaceholder}
        ariaLabel={w.palette}
        nativeInputAttributes={{
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': 'palette-list',
          'aria-activedescendant': found[chosen] === undefined ? undefined : `palette-${chosen}`,
        }}
        onChange={({ detail }) => {
          setText(detail.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const { key } = event.detail;
          if (key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
          else if (key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (key === 'Enter') run(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-list" role="listbox" aria-label={w.palette} className="palette">
        {found.map((action, index) => (
          // The field has the focus and the keys; the mouse may do the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant, the focus stays in the field
          <div
            key={action.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseMove={() => setAt(index)}
            onClick={() => run(action)}
          >
            <span>{action.label}</span>
            {action.keys !== undefined && (
              <span>
                <Key keys={action.keys} />
              </span>
            )}
          </div>
        ))}
      </div>
      <p role="status" className="palette-empty">
        {found.length === 0 ? w.paletteEmpty : ''}
      </p>
    </Modal>
  );
}

function hasWords({ label, also = '' }: Action, text: string): boolean {
  const where = `${label} ${also}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}
