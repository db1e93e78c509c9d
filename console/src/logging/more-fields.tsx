import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useFormat } from '../format/use-format.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { MomentField } from '../forms/day/moment-field.tsx';
import { ManyField } from '../forms/many-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useCategoryName } from '../session/category-name.tsx';
import { useSettings } from '../session/settings.ts';
import { LANGUAGES, useWords } from '../words/words.ts';
import type { LogDraft, Of } from './log-draft.ts';

interface MoreFieldsProps {
  draft: LogDraft;
  errorOf(field: keyof LogDraft): string;
  write(part: Partial<LogDraft>): void;
}

/** What is folded away, and opened where something in it is at fault. */
export const MORE_FIELDS = [
  ...(['kind', 'category', 'severity', 'language', 'receivedAt', 'preferredChannel'] as const),
  ...(['supportNeeds', 'supportDrivers', 'representedName', 'authority'] as const),
];

const optionsOf = <T extends string>(set: Readonly<Record<T, string>>) =>
  (Object.entries(set) as [T, string][]).map(([value, label]) => ({ value, label }));

/** What seldom needs to be said: the house finds it out by itself, or it is as usual. */
export function MoreFields({ draft, errorOf, write }: MoreFieldsProps) {
  const { words } = useWords();
  const { categories } = useSettings();
  const categoryName = useCategoryName();
  const format = useFormat();
  const w = words.logging;
  const { contactChannels, supportDrivers, authorities } = words.commands.sets;
  const byItself = { value: '' as const, label: w.byItself };
  const usual = { value: '' as const, label: w.usual };
  return (
    <SpaceBetween size="l">
      <div className="asked-fields">
        {draft.contactId !== '' && <ChannelField draft={draft} errorOf={errorOf} write={write} />}
        <ChoiceField
          label={w.kind}
          value={draft.kind}
          options={optionsOf(words.kinds)}
          error={errorOf('kind')}
          onChange={(kind) => write({ kind })}
        />
        <ChoiceField
          label={w.category}
          value={draft.category}
          options={[byItself, ...categories.map((value) => ({ value, label: categoryName(value) }))]}
          error={errorOf('category')}
          onChange={(category) => write({ category })}
        />
        <ChoiceField
          label={w.severity}
          value={draft.severity}
          options={[byItself, ...optionsOf(words.severities)]}
          error={errorOf('severity')}
          onChange={(severity) => write({ severity })}
        />
        <ChoiceField
          label={w.language}
          value={draft.language}
          options={[usual, ...LANGUAGES.map((value) => ({ value, label: format.language(value) }))]}
          error={errorOf('language')}
          onChange={(language) => write({ language })}
        />
        <ChoiceField
          label={w.preferredChannel}
          value={draft.preferredChannel}
          options={[usual, ...optionsOf(contactChannels)]}
          error={errorOf('preferredChannel')}
          onChange={(preferredChannel) => write({ preferredChannel })}
        />
      </div>
      <MomentField
        label={w.receivedAt}
        name={w.receivedAt}
        value={draft.receivedAt}
        usualTime="12:00"
        description={w.receivedHint}
        error={errorOf('receivedAt')}
        onChange={(receivedAt) => write({ receivedAt })}
      />
      <FormField label={w.supportNeeds} description={w.supportNeedsHint} errorText={errorOf('supportNeeds')} stretch>
        <Textarea
          rows={2}
          value={draft.supportNeeds}
          onChange={({ detail }) => write({ supportNeeds: detail.value })}
        />
      </FormField>
      <ManyField
        label={w.supportDrivers}
        values={draft.supportDrivers}
        options={optionsOf(supportDrivers)}
        error={errorOf('supportDrivers')}
        onChange={(chosen) => write({ supportDrivers: chosen })}
      />
      <div className="asked-fields">
        <TextField
          label={w.representedName}
          value={draft.representedName}
          error={errorOf('representedName')}
          onChange={(representedName) => write({ representedName })}
        />
        <ChoiceField
          label={w.authority}
          value={draft.authority}
          options={[{ value: '', label: w.themselves }, ...optionsOf(authorities)]}
          error={errorOf('authority')}
          onChange={(authority) => write({ authority })}
        />
      </div>
    </SpaceBetween>
  );
}

/** Of a call it is the phone; of anything else somebody has to say it. */
export function ChannelField({ draft, errorOf, write }: MoreFieldsProps) {
  const { words } = useWords();
  const { proactive: _, ...channels } = words.channels;
  return (
    <ChoiceField<Of<'channel'> | ''>
      label={words.logging.channel}
      value={draft.channel}
      options={optionsOf(channels)}
      error={errorOf('channel')}
      onChange={(channel) => write({ channel })}
    />
  );
}
