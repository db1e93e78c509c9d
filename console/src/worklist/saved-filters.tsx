import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useAsk, useTell } from '../api/use-api.ts';
import { Dialog } from '../forms/dialog.tsx';
import { useNotify } from '../shell/notices.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { FILTER_FIELDS, type Filter, SEARCHES } from './filter.ts';

const isSearch = (field: string) => (SEARCHES as readonly string[]).includes(field);

/** One's own filters by name: used, kept and taken away from one menu. The house keeps them, so any desk has them. */
export function SavedFilters({ filter, onUse }: { filter: Filter; onUse(filter: Filter): void }) {
  const { words } = useWords();
  const w = words.worklist;
  const notify = useNotify();
  const [name, setName] = useState<string>();
  const kept = useAsk('GET /filters', { query: {} }, { staleTime: 60_000 });
  const keep = useTell('POST /filters', ['GET /filters']);
  const filters = kept.data?.filters ?? [];
  const keepable = FILTER_FIELDS.filter((field) => filter[field] !== undefined && !isSearch(field));

  const onError = (problem: Problem) => notify({ type: 'error', text: saidOf(problem, words) });
  const items: ButtonDropdownProps.ItemOrGroup[] = [
    ...filters.map((one) => ({ id: `use:${one.name}`, text: one.name, iconName: 'filter' as const })),
    ...(filters.length === 0
      ? [{ id: 'none', text: kept.isError ? saidOf(kept.error, words) : w.noSaved, disabled: true }]
      : []),
    { id: 'save', text: `${w.save}…`, disabled: keepable.length === 0, iconName: 'add-plus' as const },
    ...filters.map((one) => ({ id: `drop:${one.name}`, text: w.takeAway(one.name), iconName: 'remove' as const })),
  ];

  function choose(id: string) {
    const [what, ...rest] = id.split(':');
    const chosen = rest.join(':');
    if (what === 'save') setName('');
    else if (what === 'drop') keep.mutate({ body: { name: chosen, query: null } }, { onError });
    else {
      const found = filters.find((one) => one.name === chosen);
      if (found !== undefined) onUse(found.query as Filter);
    }
  }

  function save(chosen: string) {
    const query = Object.fromEntries(keepable.map((field) => [field, filter[field]]));
    keep.mutate(
      { body: { name: chosen, query } },
      {
        onSuccess: () => notify({ type: 'success', text: w.saveDone(chosen) }),
        onError,
      },
    );
    setName(undefined);
  }

  return (
    <>
      <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)}>
        {w.saved}
      </ButtonDropdown>
      {name !== undefined && (
        <Dialog
          title={w.save}
          submit={w.save}
          isIncomplete={name.trim() === ''}
          onSubmit={() => save(name.trim())}
          onClose={() => setName(undefined)}
        >
          <FormField label={w.saveName}>
            <Input value={name} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
        </Dialog>
      )}
    </>
  );
}
