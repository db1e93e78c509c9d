import type { CaseCommand } from '../api/routes.ts';
import type { en } from '../words/en/en.ts';

/** How a part of a command is asked for. `set`: a closed set of the contracts. `ofCase`: one of the things that the case has. */
export type Field = { isOptional?: true } & (
  | {
      as:
        | 'prose'
        | 'line'
        | 'person'
        | 'people'
        | 'team'
        | 'category'
        | 'case'
        | 'moment'
        | 'day'
        | 'contact'
        | 'causes';
    }
  | { as: 'choice' | 'choices'; set: keyof (typeof en)['commands']['sets'] | SetOfVocabulary }
  /** `isOn`: as long as nobody says otherwise. */
  | { as: 'tick'; isOn?: true }
  | { as: 'ofCase'; what: 'remedies' | 'questions' | 'tasks' | 'links' | 'took' | 'files' | 'gifts' }
);

/** Closed sets that other pages speak of, too. */
type SetOfVocabulary = 'severities' | 'kinds' | 'channels' | 'deadlines';

type CommandType = CaseCommand['type'];

type Parts<T extends CommandType> = Omit<Extract<CaseCommand, { type: T }>, 'type' | 'ifVersion'>;

/** Commands with forms of another kind: the resolution, the playbook beside the case, the duplicates; a call joins from the call. */
type Elsewhere = 'decide' | 'tickStep' | 'followPlaybook' | 'merge' | 'join';

export type FormCommand = Exclude<CommandType, Elsewhere>;

interface Form<T extends FormCommand> {
  /** Somebody decides on what they see: if a colleague changed it meanwhile, they are asked again. */
  isJudged?: true;
  fields: { [K in keyof Required<Parts<T>>]: Field };
}

const BARE = { fields: {} };
const line = { as: 'line' } as const;
const prose = { as: 'prose' } as const;
const moment = { as: 'moment' } as const;
const person = { as: 'person' } as const;
const team = { as: 'team' } as const;
const anyOf = <F extends Field>(field: F): F & { isOptional: true } => ({ ...field, isOptional: true });

/** What each command asks for. A part of the contract that has no field here does not compile. */
export const FORMS: { readonly [T in FormCommand]: Form<T> } = {
  take: BARE,
  release: BARE,
  resume: BARE,
  approve: BARE,
  declineOffer: BARE,
  placeLegalHold: BARE,
  liftLegalHold: BARE,
  include: BARE,
  withdrawStory: BARE,
  endAuthority: BARE,
  assign: { isJudged: true, fields: { owner: anyOf(person), team: anyOf(team) } },
  note: { fields: { text: prose, mentions: anyOf({ as: 'people' }) } },
  hold: { isJudged: true, fields: { reason: { as: 'choice', set: 'holdReasons' }, until: anyOf(moment) } },
  reject: { fields: { text: anyOf(prose) } },
  acceptOffer: { isJudged: true, fields: { how: { as: 'choice', set: 'acceptedHow' } } },
  recordReaction: {
    isJudged: true,
    fields: {
      reaction: { as: 'choice', set: 'answers' },
      because: anyOf({ as: 'choice', set: 'answerReasons' }),
      text: anyOf(prose),
    },
  },
  reopen: { isJudged: true, fields: { reason: { as: 'choice', set: 'reopenReasons' } } },
  withdraw: { isJudged: true, fields: { reason: { as: 'choice', set: 'withdrawReasons' } } },
  unmerge: { fields: { from: { as: 'ofCase', what: 'took' } } },
  handOver: { isJudged: true, fields: { owner: anyOf(person), team: anyOf(team), text: prose } },
  link: { fields: { to: { as: 'case' }, kind: { as: 'choice', set: 'links' } } },
  unlink: { fields: { from: { as: 'ofCase', what: 'links' } } },
  extend: { isJudged: true, fields: { deadline: { as: 'choice', set: 'deadlines' }, dueAt: moment, text: prose } },
  exclude: { fields: { because: { as: 'choice', set: 'excludedBecause' } } },
  allowStory: { fields: { consentedOn: { as: 'day' } } },
  confirmRemedy: { fields: { remedyId: { as: 'ofCase', what: 'remedies' } } },
  failRemedy: { fields: { remedyId: { as: 'ofCase', what: 'remedies' } } },
  declineGift: { fields: { remedyId: { as: 'ofCase', what: 'gifts' } } },
  question: { fields: { text: prose, dueAt: moment, pauses: anyOf({ as: 'tick' }) } },
  answerQuestion: { fields: { questionId: { as: 'ofCase', what: 'questions' }, text: prose } },
  receiveReply: { fields: { contactId: line, channel: { as: 'choice', set: 'channels' }, text: prose } },
  delegate: { fields: { team, owner: anyOf(person), text: prose, dueAt: moment } },
  finishTask: { fields: { taskId: { as: 'ofCase', what: 'tasks' }, text: anyOf(prose) } },
  cancelTask: { fields: { taskId: { as: 'ofCase', what: 'tasks' } } },
  concern: { fields: { person } },
  setContact: {
    fields: {
      preferredChannel: anyOf({ as: 'choice', set: 'contactChannels' }),
      notBy: anyOf({ as: 'choices', set: 'contactChannels' }),
    },
  },
  recordAuthority: {
    fields: {
      representative: { as: 'contact' },
      authority: { as: 'choice', set: 'authorities' },
      isWrittenTo: anyOf({ as: 'tick', isOn: true }),
      alsoCustomer: anyOf({ as: 'tick' }),
      until: anyOf(moment),
      fileId: anyOf({ as: 'ofCase', what: 'files' }),
    },
  },
  recordNeeds: {
    fields: { drivers: { as: 'choices', set: 'supportDrivers' }, text: prose, largePrint: anyOf({ as: 'tick' }) },
  },
  recordExternalReview: {
    fields: {
      body: line,
      reference: line,
      date: { as: 'day' },
      outcome: anyOf({ as: 'choice', set: 'externalOutcomes' }),
    },
  },
  nameCauses: { isJudged: true, fields: { causes: { as: 'causes' } } },
  classify: {
    isJudged: true,
    fields: {
      kind: anyOf({ as: 'choice', set: 'kinds' }),
      category: anyOf({ as: 'category' }),
      productCode: anyOf(line),
      jurisdiction: anyOf(line),
      severity: anyOf({ as: 'choice', set: 'severities' }),
      team: anyOf(team),
    },
  },
  correctReceipt: {
    isJudged: true,
    fields: { receivedAt: anyOf(moment), sentToCompanyAt: anyOf(moment), text: prose },
  },
  update: { isJudged: true, fields: { text: prose } },
  holdingLetter: { isJudged: true, fields: { text: prose, expectedBy: moment } },
};

/** How the menu of a case is ordered. */
export const GROUPS = {
  work: ['take', 'release', 'handOver', 'assign', 'hold', 'resume', 'classify', 'nameCauses', 'extend'],
  customer: [
    ...['question', 'answerQuestion', 'receiveReply', 'update', 'holdingLetter', 'setContact'],
    ...['recordAuthority', 'endAuthority', 'recordNeeds', 'allowStory', 'withdrawStory'],
  ],
  outcome: [
    ...['acceptOffer', 'declineOffer', 'recordReaction', 'confirmRemedy', 'failRemedy', 'declineGift'],
    ...['reopen', 'withdraw', 'recordExternalReview'],
  ],
  others: ['note', 'delegate', 'finishTask', 'cancelTask', 'link', 'unlink', 'unmerge'],
  record: ['correctReceipt', 'placeLegalHold', 'liftLegalHold', 'concern', 'exclude', 'include'],
} as const satisfies Record<string, readonly string[]>;
