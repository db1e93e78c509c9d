import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useEffect, useState } from 'react';
import { Segments } from '../forms/segments.tsx';
import { useCategoryName } from '../session/category-name.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';
import { type Filter, searchOf, searchText } from './filter.ts';
import { SavedFilters } from './saved-filters.tsx';

/** What the list is cut to. A search for one case, person or order stands alone; everything else adds up. */
export function FilterBar({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const { words } = useWords();
  const { teams, categories } = useSettings();
  const categoryName = useCategoryName();
  const { person } = useSession();
  const w = words.worklist;
  const [text, setText] = useState(() => searchText(filter));
  // The way back changes the address, and so the field.
  useEffect(() => setText(searchText(filter)), [filter]);

  const seen = person.role === 'admin' ? teams : teams.filter(({ id }) => person.teams.includes(id));
  const teamOptions = [{ value: '', label: w.allOfTeam }, ...seen.map(({ id, name }) => ({ value: id, label: name }))];
  const categoryOptions = [
    { value: '', label: w.anyCategory },
    ...categories.map((id) => ({ value: id, label: categoryName(id) })),
  ];
  const change = (part: Filter) => {
    const { number: _, phone: __, email: ___, orderId: ____, ...rest } = filter;
    onChange({ ...rest, ...part });
  };

  return (
    <search className="filters">
      {person.role !== 'manager' && (
        <Segments
          label={w.whose}
          value={filter.owner === 'me' ? 'me' : 'teams'}
          options={[
            ['teams', w.ofTeams],
            ['me', w.mine],
          ]}
          onChange={(whose) => change({ owner: whose === 'me' ? 'me' : '' })}
        />
      )}
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(searchOf(text));
        }}
      >
        <Input
          type="search"
          value={text}
          placeholder={w.search}
          ariaLabel={w.search}
          nativeInputAttributes={{ id: 'worklist-search' }}
          onChange={({ detail }) => {
            setText(detail.value);
            if (detail.value === '' && searchText(filter) !== '') onChange({});
          }}
        />
      </form>
      <Select
        options={teamOptions}
        ariaLabel={w.team}
        selectedOption={teamOptions.find(({ value }) => value === (filter.team ?? '')) ?? null}
        onChange={({ detail }) => change({ team: detail.selectedOption.value ?? '' })}
      />
      <Select
        options={categoryOptions}
        ariaLabel={w.category}
        selectedOption={categoryOptions.find(({ value }) => value === (filter.category ?? '')) ?? null}
        onChange={({ detail }) => change({ category: detail.selectedOption.value ?? '' })}
      />
      <SavedFilters filter={filter} onUse={onChange} />
      {Object.values(filter).some((value) => value !== '') && (
        <Button variant="link" onClick={() => onChange({})}>
          {w.clear}
        </Button>
      )}
    </search>
  );
}
