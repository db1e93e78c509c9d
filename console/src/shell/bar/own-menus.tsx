import { useSession } from '../../session/session.ts';
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../words/words.ts';
import { usePreferences } from '../preferences.ts';
import { BarMenu, MenuChoice, MenuGroup } from './bar-menu.tsx';

/** Menus of whoever is at work, for the bar: language, look, and the way out. */
export function OwnMenus({ onKeys }: { onKeys(): void }) {
  const { words } = useWords();
  const { person, signOut } = useSession();
  const { language, look, isCompact, hasKeys, change } = usePreferences();
  const w = words.shell;
  return (
    <>
      <BarMenu icon="globe" text={LANGUAGE_NAMES[language]} label={`${w.language}: ${LANGUAGE_NAMES[language]}`}>
        {LANGUAGES.map((id) => (
          <MenuChoice
            key={id}
            text={LANGUAGE_NAMES[id]}
            lang={id}
            isOn={id === language}
            onChoose={() => change({ language: id })}
          />
        ))}
      </BarMenu>
      <BarMenu icon="settings" label={w.look}>
        <MenuGroup label={w.colours}>
          {(['light', 'dark', 'system'] as const).map((id) => (
            <MenuChoice key={id} text={w[id]} isOn={look === id} onChoose={() => change({ look: id })} />
          ))}
        </MenuGroup>
        <MenuGroup label={w.density}>
          <MenuChoice text={w.comfortable} isOn={!isCompact} onChoose={() => change({ isCompact: false })} />
          <MenuChoice text={w.compact} isOn={isCompact} onChoose={() => change({ isCompact: true })} />
        </MenuGroup>
        <MenuGroup label={w.keys}>
          <MenuChoice text={w.letterKeys} isSwitch isOn={hasKeys} onChoose={() => change({ hasKeys: !hasKeys })} />
          <MenuChoice text={words.actions.showKeys} onChoose={onKeys} />
        </MenuGroup>
      </BarMenu>
      <BarMenu icon="user-profile" text={person.name} label={`${person.name}, ${words.roles[person.role]}`}>
        <MenuGroup label={words.roles[person.role]}>
          <p className="bar-about" aria-hidden="true">
            {words.roles[person.role]}
          </p>
          <MenuChoice text={words.session.signOut} onChoose={signOut} />
        </MenuGroup>
      </BarMenu>
    </>
  );
}
