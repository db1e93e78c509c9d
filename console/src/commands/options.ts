import type { CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useFormat } from '../format/use-format.ts';
import { useCategoryName } from '../session/category-name.tsx';
import { useSettings } from '../session/settings.ts';
import { useWords, type Words } from '../words/words.ts';
import type { Field } from './command-fields.ts';

interface Option {
  value: string;
  label: string;
}

/** What can be chosen for a field: a closed set in the reader's words, or the things that this case has. */
export function useOptions(it: CaseView, field: Field): Option[] {
  const { words, language } = useWords();
  const { teams, categories } = useSettings();
  const categoryName = useCategoryName();
  const format = useFormat();
  const causes = useAsk('GET /causes', {}, { enabled: field.as === 'causes', staleTime: 600_000 });
  switch (field.as) {
    case 'choice':
    case 'choices':
      return Object.entries(setOf(words, field.set)).map(([value, label]) => ({ value, label }));
    case 'team':
      return teams.map(({ id, name }) => ({ value: id, label: name }));
    case 'category':
      return categories.map((code) => ({ value: code, label: categoryName(code) }));
    case 'causes':
      return causes.data?.causes.map(({ code, labels }) => ({ value: code, label: labels[language] })) ?? [];
    case 'ofCase':
      return thingsOf(it, field.what, words, format.money);
    default:
      return [];
  }
}

function setOf(words: Words, set: Extract<Field, { as: 'choice' | 'choices' }>['set']): Record<string, string> {
  const { severities, kinds, channels, deadlines, commands } = words;
  return { ...commands.sets, severities, kinds, channels, deadlines }[set];
}

type What = Extract<Field, { as: 'ofCase' }>['what'];

/** Only those of which a command can still say something. */
function thingsOf(it: CaseView, what: What, words: Words, money: (sum: number, of: string) => string): Option[] {
  const spoken = (id: string | undefined) => {
    const text = it.texts.find(({ textId }) => textId === id)?.text ?? '';
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
  };
  switch (what) {
    case 'remedies':
    case 'gifts':
      return it.remedies
        .filter(({ automatic, state }) => state === 'granted' && (automatic === true || what === 'remedies'))
        .map(({ remedyId, kind, amountMinor, currency }) => ({
          value: remedyId,
          label: [
            words.remedies[kind],
            ...(amountMinor !== undefined && currency !== undefined ? [money(amountMinor, currency)] : []),
          ].join(' '),
        }));
    case 'questions':
      return (it.questions ?? [])
        .filter(({ answeredAt }) => answeredAt === undefined)
        .map(({ questionId }) => ({ value: questionId, label: spoken(questionId) || questionId }));
    case 'tasks':
      return (it.tasks ?? [])
        .filter(({ finishedAt, cancelledAt }) => finishedAt === undefined && cancelledAt === undefined)
        .map(({ taskId, team }) => ({ value: taskId, label: `${team}: ${spoken(taskId) || taskId}` }));
    case 'links':
      return (it.links ?? []).map(({ caseNumber, kind }) => ({
        value: caseNumber,
        label: `${caseNumber}, ${words.commands.linkKinds[kind]}`,
      }));
    case 'took':
      return it.took.flatMap((id) => {
        const number = it.numbers[id];
        return number === undefined ? [] : [{ value: number, label: number }];
      });
    case 'files':
      return it.files.map(({ fileId, name }) => ({ value: fileId, label: name ?? fileId }));
  }
}
