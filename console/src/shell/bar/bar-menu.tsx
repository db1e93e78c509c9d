import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react';

interface BarMenuProps {
  icon: IconProps.Name;
  /** What the button is called. */
  label: string;
  /** What stands beside the icon, room permitting. */
  text?: string;
  /** `MenuChoice`s, alone or in `MenuGroup`s. */
  children: ReactNode;
}

/**
 * A button of the bar with a menu below it: arrows, Home, End and first letters go through it, Escape and Tab leave it. What is in it is drawn
 * when it is opened; that it closes by a click beside it is the browser's work.
 */
export function BarMenu({ icon, label, text, children }: BarMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => menu.current?.hidePopover();

  // It hangs below where the button was.
  useEffect(() => {
    if (!isOpen) return;
    addEventListener('resize', close);
    return () => removeEventListener('resize', close);
  });

  function onBeforeToggle({ newState }: ToggleEvent) {
    const at = button.current?.getBoundingClientRect();
    if (newState !== 'open' || at === undefined || menu.current === null) return;
    setIsOpen(true);
    menu.current.style.insetBlockStart = `${at.bottom}px`;
    menu.current.style.insetInlineEnd = `${document.documentElement.clientWidth - at.right}px`;
  }

  function onToggle({ newState }: ToggleEvent) {
    // Not before: while the focus is in it, the browser gives it back to the button.
    if (newState === 'closed') return setIsOpen(false);
    const begins = menu.current?.querySelector<HTMLElement>('[aria-checked=true]') ?? itemsOf(menu.current)[0];
    begins?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') return close();
    const to = itemFor(event, itemsOf(menu.current));
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  }

  return (
    <>
      <button
        type="button"
        className="bar-button"
        ref={button}
        aria-label={label}
        title={text === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        <span className="bar-icon">
          <Icon name={icon} />
        </span>
        {text !== undefined && <span className="bar-text">{text}</span>}
        <span className="bar-caret" />
      </button>
      <div
        id={id}
        ref={menu}
        className="bar-menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if ((event.target as Element).closest(ITEM) === null) return;
          close();
          button.current?.focus();
        }}
      >
        {isOpen && children}
      </div>
    </>
  );
}

const ITEM = '[role^=menuitem]';
const itemsOf = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>(ITEM) ?? [])];

/** Where a key leads from the item with the focus. */
function itemFor({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const begins = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}

interface MenuChoiceProps {
  text: string;
  /** Of the text, where it is another one than the page's. */
  lang?: string;
  /** Of a choice among several, or that is on or off; without it something is done. */
  isOn?: boolean;
  /** It is on or off by itself. */
  isSwitch?: boolean;
  onChoose(): void;
}

export function MenuChoice({ text, lang, isOn, isSwitch = false, onChoose }: MenuChoiceProps) {
  const role = isOn === undefined ? 'menuitem' : isSwitch ? 'menuitemcheckbox' : 'menuitemradio';
  return (
    <button
      type="button"
      tabIndex={-1}
      role={role}
      lang={lang}
      onClick={onChoose}
      {...(isOn !== undefined && { 'aria-checked': isOn })}
    >
      <span className="bar-tick">{isOn && <Icon name="check" />}</span>
      {text}
    </button>
  );
}

/** Choices of which one holds, or that belong together. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is nothing that a menu may hold
    <div role="group" aria-label={label}>
      {children}
    </div>
  );
}
