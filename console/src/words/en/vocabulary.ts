import type { Role } from '../../../../events/answers.ts';
import type { CaseSummary, CaseView, CustomerView } from '../../api/routes.ts';

type Deadline = CaseView['deadlines'][number]['kind'];
type Round = CaseView['round'];
type Watch = NonNullable<CustomerView['watch']>;

/** The closed sets of the contracts, in the reader's language. */
export const vocabulary = {
  roles: {
    agent: 'Agent',
    supervisor: 'Supervisor',
    manager: 'Manager',
    operator: 'Operator',
    admin: 'Admin',
  } satisfies Record<Role, string>,
  statuses: {
    open: 'Open',
    'in-progress': 'In progress',
    'awaiting-approval': 'Awaiting approval',
    'on-hold': 'On hold',
    decided: 'Decided',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    merged: 'Merged',
  } satisfies Record<CaseSummary['status'], string>,
  severities: { low: 'Low', medium: 'Medium', high: 'High', safety: 'Safety' } satisfies Record<
    CaseSummary['severity'],
    string
  >,
  kinds: {
    complaint: 'Complaint',
    suggestion: 'Suggestion',
    praise: 'Praise',
    enquiry: 'Enquiry',
  } satisfies Record<CaseSummary['kind'], string>,
  channels: {
    phone: 'Phone',
    web: 'Web form',
    email: 'E-mail',
    post: 'Letter',
    social: 'Social media',
    'in-person': 'In person',
    proactive: 'We asked',
  } satisfies Record<CaseSummary['channel'], string>,
  deadlines: {
    acknowledge: 'Acknowledge',
    update: 'Update',
    resolve: 'Answer',
    'early-close': 'Early close',
    final: 'Final answer',
    'holding-letter': 'Holding letter',
  } satisfies Record<Deadline, string>,
  decisions: { upheld: 'Upheld', 'partly-upheld': 'Partly upheld', 'not-upheld': 'Not upheld' } satisfies Record<
    NonNullable<Round['decision']>,
    string
  >,
  reactions: {
    satisfied: 'Satisfied',
    mollified: 'Mollified',
    dissatisfied: 'Dissatisfied',
    'no-reply': 'No reply',
    'not-asked': 'Not asked',
  } satisfies Record<Round['reactions'][number]['reaction'], string>,
  remedies: {
    apology: 'Apology',
    explanation: 'Explanation',
    replacement: 'Replacement',
    repair: 'Repair',
    refund: 'Refund',
    credit: 'Credit',
    gift: 'Gift',
  } satisfies Record<CaseView['remedies'][number]['kind'], string>,
  remedyStates: { granted: 'On its way', done: 'Done', failed: 'Failed', declined: 'Declined' } satisfies Record<
    CaseView['remedies'][number]['state'],
    string
  >,
  letters: {
    acknowledgement: 'Acknowledgement',
    decision: 'Decision',
    survey: 'Survey',
    'early-close': 'Early close',
    update: 'Update',
    holding: 'Holding letter',
    gift: 'Gift',
    question: 'Question',
  } satisfies Record<CaseView['letters'][number]['kind'], string>,
  texts: {
    complaint: 'Complaint',
    message: 'Message',
    note: 'Note',
    handover: 'Handover',
    'merge-reason': 'Why they are one',
    explanation: 'Explanation',
    rejection: 'Rejection',
    reaction: 'Reaction',
    extension: 'Why it takes longer',
    question: 'Question',
    answer: 'Answer',
    reply: 'Reply',
    task: 'Task',
    'task-result': 'Result of the task',
    representative: 'Representative',
    'support-needs': 'Support needs',
    'file-name': 'File',
    correction: 'Correction',
    update: 'Update',
    'holding-letter': 'Holding letter',
    step: 'Step',
  } satisfies Record<CaseView['texts'][number]['kind'], string>,
  comingBack: {
    'came-back': 'Came back',
    'not-yet': 'Not back yet',
    'first-purchase': 'First purchase after it',
    'no-order': 'Never bought here',
    'cannot-say': 'Cannot be said',
  } satisfies Record<NonNullable<CaseView['cameBack']>['state'], string>,
  segments: {
    key: 'Key customer',
    active: 'Active',
    new: 'New',
    unsettled: 'Unsettled',
    slowing: 'Slowing down',
    silent: 'Silent',
    lost: 'Lost',
  } satisfies Record<Watch['segment'], string>,
  phases: { check: 'Check', say: 'Say', remedy: 'Put right', after: 'Afterwards' } satisfies Record<
    NonNullable<CaseView['playbook']>['steps'][number]['phase'],
    string
  >,
};
