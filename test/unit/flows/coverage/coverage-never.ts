/** Ways out that stand in a flow and are never taken, one by one, and why. Whoever takes one must strike it from here. */
interface Never {
  why: string;
  way: string;
  /** Actions of each flow, parted by spaces, without the language. */
  of: Readonly<Record<string, string>>;
}

/** Connect's console exports `NextAction` with every action; the rule of these actions is to leave by something else. */
const UNUSED_NEXT: readonly Never[] = [
  {
    why: 'Compare leaves by a condition or by NoMatchingCondition',
    way: 'NextAction',
    of: {
      'toll-free-line': 'last-choice',
      line: `has-emergency known wants case-judge status-heard status-pin-heard status-judge status-asks urgency queue
        hours-judge has-case late-judge callback-judge callback-noted callback-heard callback-quiet goodbye
        survey-recommend-heard survey-judge survey-may-record message-noted message-spoken`,
      queue: 'size longest callback-judge callback-noted callback-heard callback-quiet goodbye',
      voicemail: `may-record has-case late-judge message-noted message-spoken callback-judge callback-noted callback-heard
        callback-quiet goodbye`,
      disconnect: 'hours-judge goodbye',
      'agent-whisper': 'proof case',
      'customer-whisper': 'consent',
      'callback-whisper': 'how consent',
    },
  },
  {
    why: 'a menu leaves by the key, or by the error for silence, for another key, or for no menu at all',
    way: 'NextAction',
    of: {
      'toll-free-line': 'kept-en kept-es kept-nl choose-en choose-es choose-nl',
      line: `consent main complaint opened status-told status-next survey-offer survey-reaction survey-because survey-change
        survey-words        offer callback-confirm`,
      queue: 'choose callback-confirm',
      voicemail: 'callback-confirm',
      disconnect: 'left',
    },
  },
  {
    why: 'a Loop goes on or is done, and both are conditions',
    way: 'NextAction',
    of: {
      'toll-free-line': 'silent',
      line: `consent-silent consent-other main-silent main-other complaint-silent complaint-other opened-silent opened-other
        status-silent status-pin-silent status-wrong status-told-silent status-told-other status-next-silent status-next-other
        survey-offer-silent survey-offer-other survey-reaction-silent survey-reaction-other survey-because-silent
        survey-because-other survey-change-silent survey-change-other survey-words-silent survey-words-other survey-recommend-silent survey-recommend-other
        message-once-more message-more offer-silent offer-other callback-retry callback-confirm-silent callback-confirm-other`,
      queue: 'callback-retry callback-confirm-silent callback-confirm-other',
      voicemail: 'message-once-more message-more callback-retry callback-confirm-silent callback-confirm-other',
      disconnect: 'left-silent left-other',
    },
  },
  {
    why: 'hours are open, closed, or an error',
    way: 'NextAction',
    of: {
      line: 'hours-of-connect callback-quiet-hours',
      queue: 'callback-quiet-hours',
      voicemail: 'callback-quiet-hours',
      disconnect: 'hours-of-connect',
    },
  },
  {
    why: 'whoever enters a queue has left the flow',
    way: 'NextAction',
    of: { line: 'enter-queue', disconnect: 'enter-queue' },
  },
  {
    why: 'whoever goes to another flow has left this one',
    way: 'NextAction',
    of: { 'toll-free-line': 'to-en to-es to-nl', line: 'voicemail' },
  },
  {
    why: 'prompts that are broken into leave by MessagesInterrupted, or by the error',
    way: 'NextAction',
    of: { queue: 'wait' },
  },
];

/** Connect asks for the branch, and nothing that a call can do makes the interpreter take it. */
const NO_SUCH_ERROR: readonly Never[] = [
  {
    why: 'values of a flow have no limit that an input of twenty keys, a caller id or a code could pass',
    way: 'NoMatchingError',
    of: {
      line: `status-number callback-own callback-keyed survey-satisfied survey-mollified survey-dissatisfied
        survey-new-facts survey-not-received survey-review survey-recommend-keep
        survey-wants-speed survey-wants-reach survey-wants-listening survey-wants-clarity survey-wants-promises survey-wants-remedy
        survey-wants-nothing`,
      queue: 'callback-own callback-keyed',
      voicemail: 'callback-own callback-keyed',
    },
  },
  { why: 'a language is a constant of ours', way: 'NoMatchingError', of: { line: 'language' } },
  {
    why: 'without a queue aimed at nobody comes as far: each way there goes by an aim that has succeeded',
    way: 'NoMatchingError',
    of: { line: 'enter-queue' },
  },
];

const asKeys = ({ way, of }: Never) =>
  Object.entries(of).flatMap(([flow, actions]) => actions.split(/\s+/).map((action) => `${flow} ${action} ${way}`));

export const NEVER_TAKEN: readonly string[] = [...UNUSED_NEXT, ...NO_SUCH_ERROR].flatMap(asKeys);
