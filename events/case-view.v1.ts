import * as z from 'zod';
import { LINK_KINDS } from '../shared/domain/case/teamwork/words.ts';
import {
  ACCEPTED_HOW,
  AUTHORITIES,
  CHANNELS,
  CLOSURES,
  CONTACT_CHANNELS,
  CUSTOMER_MATCHES,
  DEADLINE_KINDS,
  DECISIONS,
  EXCLUDED_BECAUSE,
  EXTERNAL_OUTCOMES,
  HOLD_REASONS,
  KINDS,
  LANGUAGES,
  NOT_ASKED_REASONS,
  REMEDY_KINDS,
  REMEDY_STATES,
  REOPEN_REASONS,
  SEVERITIES,
  STATUSES,
  TEXT_KINDS,
} from '../shared/domain/case/vocabulary.ts';
import { NO_ROOM } from '../shared/domain/money/words.ts';
import { callView } from './call-view.v1.ts';
import { caseCommand } from './case-command.v1.ts';
import { complaintContent } from './complaint.v1.ts';
import { correspondence, evidenceFile } from './correspondence/case-parts.ts';
import { keptLetterView } from './letter.v1.ts';
import { problemDetails } from './openapi.ts';
import { shownPlaybookView, tickView } from './playbook.v1.ts';
import { reactionOnRecord, surveyMarks } from './survey-answer.v1.ts';
import { caseNumberText, moment } from './text.ts';
import { comingBackView } from './watching/coming-back.v1.ts';

const count = z.int().min(0);

/** Of `GET /cases/{caseNumber}` and `POST /cases/{caseNumber}/commands`. */
export const casePath = z.object({ caseNumber: caseNumberText });

/** A line of a worklist. */
export const caseSummaryView = z
  .strictObject({
    caseNumber: z.string(),
    version: z.int().positive().meta({ description: 'Rises with every change; send it back as `ifVersion`.' }),
    status: z.enum(STATUSES),
    kind: z.enum(KINDS),
    channel: z.enum(CHANNELS),
    category: z.string(),
    severity: z.enum(SEVERITIES),
    priority: z.int().meta({ description: '1 (first) to 5.' }),
    team: z.string(),
    owner: z.string().nullable(),
    escalationLevel: count,
    receivedAt: moment,
    dueAt: moment.nullable().meta({ description: 'The next promise that is still to be kept.' }),
    missedDeadlines: z.array(z.enum(DEADLINE_KINDS)),
    missedRegulatory: z.array(z.enum(DEADLINE_KINDS)).meta({ description: 'Those of them that are a regulator’s.' }),
    customerId: z.string().nullable(),
    customerMatch: z.enum(CUSTOMER_MATCHES),
    awaitsReview: z.boolean().meta({ description: 'For a supervisor who had no part in the decision.' }),
  })
  .meta({ id: 'CaseSummary' });

const deadline = z.strictObject({
  kind: z.enum(DEADLINE_KINDS),
  dueAt: moment,
  regulatory: z.boolean(),
  metAt: moment.exactOptional(),
  missedAt: moment.exactOptional(),
  escalatedAt: moment.exactOptional(),
  pausedAt: moment.exactOptional(),
  remainingSeconds: z.number().exactOptional(),
  heldSeconds: z.number().exactOptional(),
  lateAt: moment.exactOptional().meta({ description: 'When it was done after all, too late.' }),
  isOption: z.literal(true).exactOptional().meta({ description: 'A way that is open until then, no promise.' }),
  from: moment.exactOptional().meta({ description: 'Counted from then and not from receipt.' }),
  extendedTo: moment.exactOptional(),
  isTakenOver: z.literal(true).exactOptional().meta({ description: 'Missed by a case that was merged into this one.' }),
  policy: z.string().exactOptional().meta({ description: 'Of an earlier policy of the case; it stays as it was.' }),
});

const proposedRemedy = z.strictObject({
  remedyId: z.string(),
  kind: z.enum(REMEDY_KINDS),
  amountMinor: z.int().exactOptional(),
  currency: z.string().exactOptional(),
  withoutAdmission: z.boolean(),
});

const grantedRemedy = proposedRemedy.extend({
  state: z.enum(REMEDY_STATES),
  grantedAt: moment,
  round: z.int().positive(),
  grant: z
    .strictObject({
      id: z.string(),
      by: z.string(),
      on: z.iso.date(),
      team: z.string(),
      customerId: z.string().exactOptional(),
    })
    .exactOptional()
    .meta({ description: 'Of a sum: who let it go, and whose limits it counts against.' }),
  automatic: z.literal(true).exactOptional().meta({
    description: 'Offered by the house itself for a promise that it broke: no part of the decision.',
  }),
});

const namedCauses = z.strictObject({ primary: z.string(), others: z.array(z.string()) });

const proposal = z.strictObject({
  by: z.string(),
  at: moment,
  decision: z.enum(DECISIONS),
  remedies: z.array(proposedRemedy),
  reasonTextId: z.string().exactOptional(),
  playbook: z.string().exactOptional(),
  above: z.enum(['case', ...NO_ROOM]).meta({ description: 'Whose limit it is above: why it waits for somebody else.' }),
});

const round = z.strictObject({
  number: z.int().positive(),
  openedAt: moment,
  reason: z.enum(REOPEN_REASONS).exactOptional(),
  decision: z.enum(DECISIONS).exactOptional(),
  decidedAt: moment.exactOptional(),
  decidedBy: z.string().exactOptional(),
  reasonTextId: z.string().exactOptional(),
  causes: namedCauses.exactOptional(),
  playbook: z.string().exactOptional(),
  team: z.string().exactOptional(),
  acceptedAt: moment.exactOptional(),
  acceptedHow: z.enum(ACCEPTED_HOW).exactOptional(),
  declinedAt: moment.exactOptional(),
  approvedBy: z.string().exactOptional(),
  askedAt: moment.exactOptional(),
  notAsked: z.enum(NOT_ASKED_REASONS).exactOptional(),
  marks: surveyMarks.exactOptional().meta({ description: 'Of the survey, without its words.' }),
  surveyUntil: moment.exactOptional(),
  reactions: z.array(reactionOnRecord),
  ...{ closure: z.enum(CLOSURES).exactOptional(), closedAt: moment.exactOptional() },
});

export const historyEntryView = z
  .strictObject({
    n: z.int().positive(),
    at: moment,
    by: z.string(),
    what: z.string(),
    code: z.string().exactOptional(),
    ref: z.string().exactOptional(),
    h: z.string(),
  })
  .meta({ description: 'One line of the hash-chained history: codes and ids, never free text.' });

/** Everything staff may know of a case but its texts. */
export const caseDetailView = caseSummaryView
  .extend({
    caseId: z.string(),
    language: z.enum(LANGUAGES),
    preferredChannel: z.enum(CONTACT_CHANNELS).exactOptional(),
    reachable: z.boolean(),
    loggedAt: moment,
    ...correspondence,
    onBehalfOf: z.strictObject({ authority: z.enum(AUTHORITIES), endedAt: moment.exactOptional() }).exactOptional(),
    sentToCompanyAt: moment.exactOptional().meta({ description: 'When a regulator passed it on.' }),
    productCode: z.string().exactOptional(),
    jurisdiction: z.string().exactOptional(),
    hasSupportNeeds: z.boolean(),
    skill: z.string().exactOptional(),
    causes: namedCauses.exactOptional(),
    reportedCauses: namedCauses.exactOptional().meta({ description: 'As known at the end of the index day.' }),
    follows: z
      .string()
      .exactOptional()
      .meta({ description: 'The playbook that the case is tied to, as `id@version`.' }),
    ticks: z.array(tickView).exactOptional(),
    possiblyRelatedTo: z.string().exactOptional(),
    isRepeat: z.literal(true).exactOptional().meta({ description: 'Moved forward: the customer had to come again.' }),
    links: z
      .array(z.strictObject({ caseId: z.string(), caseNumber: z.string(), kind: z.enum(LINK_KINDS) }))
      .exactOptional(),
    policy: z.string().meta({ description: '`name@version` of the policy that the deadlines come from.' }),
    isEarlyClosed: z.boolean().meta({ description: 'Decided and accepted while the policy’s early close was open.' }),
    deadlines: z.array(deadline),
    hold: z
      .strictObject({ since: moment, until: moment.exactOptional(), reason: z.enum(HOLD_REASONS) })
      .exactOptional(),
    proposal: proposal.exactOptional(),
    remedies: z.array(grantedRemedy),
    round,
    rounds: z.array(round),
    acknowledgedAt: moment.exactOptional(),
    closedAt: moment.exactOptional(),
    closure: z.enum(CLOSURES).exactOptional(),
    mergedInto: z.string().exactOptional(),
    legalHold: z.strictObject({ since: moment }).exactOptional(),
    excluded: z.strictObject({ because: z.enum(EXCLUDED_BECAUSE), since: moment }).exactOptional(),
    story: z.strictObject({ consentedOn: z.iso.date() }).exactOptional(),
    erasedAt: moment.exactOptional().meta({ description: 'The person was erased; texts are null from then on.' }),
    took: z.array(z.string()),
    contacts: z.array(z.string()),
    externalReviews: z
      .array(
        z.strictObject({
          body: z.string(),
          reference: z.string(),
          date: z.iso.date(),
          outcome: z.enum(EXTERNAL_OUTCOMES).exactOptional(),
          recordedAt: moment,
        }),
      )
      .exactOptional(),
    selfRaised: z.boolean().exactOptional(),
    laterContacts: count,
    history: z.array(historyEntryView),
  })
  .meta({ id: 'CaseDetail' });

const OFFERED = [...caseCommand.options.map(({ shape }) => shape.type.value), 'split', 'attach'] as const;

/** Answer of `GET /cases/{caseNumber}`: the case with what was said. Null where the person was erased. */
export const caseView = caseDetailView
  .extend({
    offered: z.array(z.enum(OFFERED)).meta({
      description: 'What you can send to it as it stands: commands, and `split` and `attach` by routes of their own.',
    }),
    numbers: z.record(z.string(), z.string()).meta({
      description: 'Case numbers of the other cases that it names by id: `took`, `mergedInto`, `possiblyRelatedTo`.',
    }),
    cameBack: comingBackView.nullable().meta({ description: 'Null where there is nothing to follow, or not yet.' }),
    calls: z.array(callView).meta({ description: 'Of `contacts`, those that were calls to the toll-free line.' }),
    files: z.array(evidenceFile.extend({ name: z.string().nullable() })),
    letters: z.array(keptLetterView),
    playbook: shownPlaybookView.nullable(),
    complaint: complaintContent.nullable().meta({ description: 'Support needs only for the owner and supervisors.' }),
    ledger: z
      .array(
        z.strictObject({
          remedyId: z.string(),
          state: z.enum(REMEDY_STATES),
          kind: z.enum(REMEDY_KINDS),
          amountMinor: z.int(),
          currency: z.string(),
          at: moment,
          by: z.string(),
          team: z.string(),
          automatic: z.literal(true).exactOptional(),
        }),
      )
      .meta({ description: 'Every sum that was granted, and what became of it, in order of time.' }),
    texts: z.array(
      z.strictObject({
        textId: z.string(),
        kind: z.enum(TEXT_KINDS),
        by: z.string(),
        at: moment,
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CaseView' });

/** A refusal of the law: why, and the case as it stands. */
export const commandRefusal = problemDetails
  .extend({ case: caseDetailView.optional() })
  .meta({ id: 'CommandRefusal', description: 'Why the command was refused, and the case as it stands.' });
