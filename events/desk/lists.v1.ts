import * as z from 'zod';
import { LIKENESSES, NEXT_WORDS, NOTICE_KINDS } from '../../shared/domain/desk/words.ts';
import { caseSummaryView } from '../case-view.v1.ts';
import { line, moment, personId } from '../text.ts';
import { casesQuery } from '../worklist.v1.ts';

const limit = z.coerce.number().int().min(1).max(100).default(25);
const cursor = z.string().max(500).exactOptional();

export const mentionsQuery = z.strictObject({
  team: line(40).exactOptional().meta({ description: 'What waits for a team of yours, instead of for you.' }),
  limit,
  cursor,
});

export const mentionsPage = z
  .strictObject({
    mentions: z.array(
      z.strictObject({
        noticeId: z.string(),
        what: z.enum(NOTICE_KINDS),
        caseId: z.string(),
        caseNumber: z.string(),
        by: z.string(),
        at: moment,
        textId: z.string().exactOptional().meta({ description: 'The text of the case that says it.' }),
        readAt: moment.exactOptional(),
      }),
    ),
    cursor: z.string().exactOptional(),
  })
  .meta({ id: 'MentionsPage' });

/** Body of `POST /mentions`. */
export const mentionsRead = z
  .strictObject({ team: line(40).exactOptional(), read: z.array(line(120)).min(1).max(100) })
  .meta({ id: 'MentionsRead' });
export const mentionsMarked = z.strictObject({ marked: z.int().min(0) }).meta({ id: 'MentionsMarked' });

/** What may stand unsealed under a name: no phone, address or order of a person. */
const savedQuery = casesQuery
  .omit({ number: true, caseId: true, phone: true, email: true, orderId: true, cursor: true })
  .meta({ description: 'As the query of GET /cases; searches for one person are not kept.' });

export const filtersQuery = z.strictObject({ team: line(40).exactOptional() });

/** Body of `POST /filters`. */
export const filterToKeep = z
  .strictObject({
    name: line(60),
    team: line(40).exactOptional().meta({ description: 'For everybody of this team; kept by supervisors.' }),
    query: savedQuery.nullable().meta({ description: 'Null takes the filter away.' }),
  })
  .meta({ id: 'FilterToKeep' });

export const savedFilters = z
  .strictObject({
    filters: z.array(
      z.strictObject({
        name: z.string(),
        query: z.record(z.string(), z.union([z.string(), z.number()])),
        by: z.string(),
        at: moment,
      }),
    ),
  })
  .meta({ id: 'SavedFilters' });

export const duplicatesView = z
  .strictObject({
    duplicates: z.array(
      caseSummaryView.extend({
        why: z.array(z.enum(LIKENESSES)),
        likeness: z.number().min(0).max(1).meta({ description: 'Of the words, from 0 to 1.' }),
      }),
    ),
  })
  .meta({ id: 'Duplicates', description: 'What may be the same complaint, the likeliest first. Nothing is merged.' });

export const handoverQuery = z.strictObject({
  owner: personId.exactOptional().meta({ description: 'Somebody else; for supervisors and managers.' }),
  limit: limit.default(100),
  cursor,
});

export const handoverView = z
  .strictObject({
    owner: z.string(),
    cases: z.array(
      caseSummaryView.extend({
        next: z.strictObject({ what: z.enum(NEXT_WORDS), at: moment.nullable(), isLate: z.boolean() }),
      }),
    ),
    cursor: z.string().exactOptional(),
  })
  .meta({ id: 'Handover' });
