import type { ReviewCard } from '../../../domain/quality/card.ts';
import type { Mark, Scorecard, ScorecardStep } from '../../../domain/quality/scorecard.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { caseSealKey } from '../case/texts.ts';
import { isScorecardKey, scorecardKey } from '../keys.ts';
import { expiresAfter } from './expiry.ts';

/** Marks and steps as they lie there: codes only. */
export interface ScorecardFacts extends Omit<Scorecard, 'steps'> {
  steps: readonly Omit<ScorecardStep, 'text'>[];
}

/**
 * How people's work was reviewed, beside the cases, each an item of its own. Words are sealed under the key of the case, for they may
 * quote its customer: erased with it, they cannot be read any more, and marks remain.
 */
export interface Scorecards {
  /** False where this person's work in the case was reviewed before. @throws AppError `erased` */
  give(scorecard: Scorecard): Promise<boolean>;
  /** The next step behind those of the scorecard; false where somebody else was faster. @throws AppError `erased` */
  append(scorecard: Scorecard, step: ScorecardStep): Promise<boolean>;
  load(caseId: string, personId: string): Promise<Scorecard | undefined>;
  /** Of a person, the newest first. */
  ofPerson(personId: string, limit: number): Promise<{ scorecards: Scorecard[]; isMore: boolean }>;
  /** The same, without opening any words. */
  factsOf(personId: string, limit: number): Promise<ScorecardFacts[]>;
  /** Where a case stands in the order in which those of a person are drawn: even, and not to be foreseen. */
  rank(personId: string, caseId: string): string;
}

/** Two years and the month under way: this year's work can be held against last year's, and no older slip against anybody. */
const KEPT_DAYS = 2 * 365 + 31;

interface Words {
  text?: string;
  /** By criterion. */
  comments: Record<string, string>;
}

export function openScorecards({
  table,
  sealer,
}: {
  table: Pick<Table, 'get' | 'put' | 'update' | 'queryIndex'>;
  sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>;
}): Scorecards {
  async function sealedStep(caseId: string, { text, marks, ...facts }: ScorecardStep): Promise<Attribute> {
    const comments = Object.fromEntries(
      (marks ?? []).flatMap(({ criterion, comment }) => (comment === undefined ? [] : [[criterion, comment]])),
    );
    const words: Words = { comments, ...(text === undefined ? {} : { text }) };
    return {
      ...facts,
      ...(marks === undefined ? {} : { marks: marks.map(({ criterion, mark }) => ({ criterion, mark })) }),
      sealed: await sealer.seal(caseSealKey(caseId), JSON.stringify(words)),
    };
  }

  async function opened(item: Item): Promise<Scorecard> {
    const { steps, ...facts } = scorecardIn(item);
    const sealed = (item.steps as unknown as { sealed: string }[]).map((step) => step.sealed);
    const shown = steps.map(async (step, at) => {
      const words = await sealer.unseal(caseSealKey(facts.caseId), sealed[at] ?? '');
      return words === undefined ? step : withWords(step, JSON.parse(words) as Words);
    });
    return { ...facts, steps: await Promise.all(shown) };
  }

  /** Page after page: with their words they may be more than the table answers at once. */
  async function newestOf(personId: string, limit: number): Promise<Item[]> {
    const items: Item[] = [];
    let after: Attribute | undefined;
    do {
      const asked = { pk: indexOf(personId), descending: true, limit: limit - items.length };
      const page = await table.queryIndex('owner', after === undefined ? asked : { ...asked, after });
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined && items.length < limit);
    return items;
  }

  return {
    async give(scorecard) {
      const { caseId, caseNumber, personId, card, steps } = scorecard;
      const [given] = steps;
      if (given === undefined) throw new RangeError('a scorecard begins with its marks');
      const item: Item = {
        ...scorecardKey(caseId, personId),
        ownerPk: indexOf(personId),
        ownerSk: `${given.at}#${caseId}`,
        caseNumber,
        personId,
        card: card as unknown as Attribute,
        steps: [await sealedStep(caseId, given)],
        ...expiresAfter(given.at, KEPT_DAYS),
        version: 1,
      };
      return table.put(item, { absent: true });
    },

    async append({ caseId, personId, steps }, step) {
      const key = scorecardKey(caseId, personId);
      const item = await table.get(key);
      const version = steps.length;
      if (item === undefined || item.version !== version) return false;
      // What stands is taken over as it lies there, cipher for cipher.
      const set = { steps: [...(item.steps as Attribute[]), await sealedStep(caseId, step)], version: version + 1 };
      return (await table.update(key, { set }, { equals: { version } })) !== undefined;
    },

    async load(caseId, personId) {
      const item = await table.get(scorecardKey(caseId, personId));
      return item === undefined ? undefined : opened(item);
    },

    async ofPerson(personId, limit) {
      const items = await newestOf(personId, limit + 1);
      return { scorecards: await Promise.all(items.slice(0, limit).map(opened)), isMore: items.length > limit };
    },

    factsOf: async (personId, limit) => (await newestOf(personId, limit)).map(scorecardIn),

    rank: (personId, caseId) => sealer.mac('review-draw', `${personId}/${caseId}`),
  };
}

/** In the index of owners, beside the cases of the person: no id of a person has a `#`. */
const indexOf = (personId: string) => `SCORECARDS#${personId}`;

/** What an item says without a key; what is sealed in it stays there. */
export function scorecardIn(item: Item): ScorecardFacts {
  const { pk, caseNumber, personId, card, steps } = item;
  return {
    caseId: pk.slice('CASE#'.length),
    caseNumber: String(caseNumber),
    personId: String(personId),
    card: card as unknown as ReviewCard,
    steps: (steps as unknown as (ScorecardStep & { sealed: string })[]).map(({ sealed: _, ...step }) => step),
  };
}

export function isScorecardItem(item: Item | undefined): item is Item {
  return item !== undefined && isScorecardKey(item);
}

/** That there is one, for whoever is handed all of a case: what it says is about somebody of ours, and for them. */
export function scorecardTold({ pk, sk, steps }: Item): Item {
  const [given] = steps as unknown as ScorecardStep[];
  return { pk, sk, at: given?.at ?? null, what: 'How our own work on this case was reviewed; it is about who did it.' };
}

function withWords(step: Omit<ScorecardStep, 'text'>, { text, comments }: Words): ScorecardStep {
  const marks = step.marks?.map((mark): Mark => {
    const comment = comments[mark.criterion];
    return comment === undefined ? mark : { ...mark, comment };
  });
  return { ...step, ...(marks === undefined ? {} : { marks }), ...(text === undefined ? {} : { text }) };
}
