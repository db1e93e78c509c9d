import Select from '@cloudscape-design/components/select';
import Toggle from '@cloudscape-design/components/toggle';
import type { AnswerOf, AskedOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useWords } from '../../words/words.ts';

export type Action = AnswerOf<'GET /actions'>['actions'][number];
type Filter = AskedOf<'GET /actions'>['query'];

const STATES: readonly Action['state'][] = ['planned', 'done', 'checked', 'abandoned'];

/** What the list is cut to stands in the address. */
export function filterOf(search: URLSearchParams): Filter {
  const state = STATES.find((one) => one === search.get('state'));
  const cause = search.get('cause') ?? '';
  return {
    ...(state !== undefined && { state }),
    ...(cause !== '' && { cause }),
    ...(search.get('overdue') === 'true' && { overdue: 'true' as const }),
  };
}

export function ActionFilter({ filter, onChange }: { filter: Filter; onChange(filter: Filter): void }) {
  const { words } = useWords();
  const w = words.prevention;
  const causes = useCauseOptions();
  const states = [{ value: '', label: w.all }, ...STATES.map((value) => ({ value, label: w.states[value] }))];
  const ofCauses = [{ value: '', label: w.anyCause }, ...causes];
  const { state, cause, overdue } = filter;
  const change = (part: { state?: string; cause?: string; isOverdue?: boolean }) => {
    const wanted = { state: state ?? '', cause: cause ?? '', isOverdue: overdue !== undefined, ...part };
    onChange(
      filterOf(
        new URLSearchParams({ state: wanted.state, cause: wanted.cause, overdue: wanted.isOverdue ? 'true' : '' }),
      ),
    );
  };
  return (
    <search className="filters">
      <Select
        ariaLabel={w.state}
        options={states}
        selectedOption={states.find(({ value }) => value === (state ?? '')) ?? null}
        onChange={({ detail }) => change({ state: detail.selectedOption.value ?? '' })}
      />
      <Select
        ariaLabel={w.cause}
        options={ofCauses}
        filteringType="auto"
        selectedOption={ofCauses.find(({ value }) => value === (cause ?? '')) ?? null}
        onChange={({ detail }) => change({ cause: detail.selectedOption.value ?? '' })}
      />
      <Toggle checked={overdue !== undefined} onChange={({ detail }) => change({ isOverdue: detail.checked })}>
        {w.overdueOnly}
      </Toggle>
    </search>
  );
}

/** The causes of the house by their names in the reader's language. */
export function useCauseOptions(): { value: string; label: string }[] {
  const { language } = useWords();
  const causes = useAsk('GET /causes', {}, { staleTime: 600_000 });
  return (causes.data?.causes ?? []).map(({ code, labels }) => ({ value: code, label: labels[language] }));
}
