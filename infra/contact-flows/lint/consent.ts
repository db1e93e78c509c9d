import { error, type Rule } from './finding.ts';
import type { ReadAction } from './read-flow.ts';
import { textsIn } from './references.ts';
import { saidBy } from './speech.ts';
import { holdsAt, type Way } from './ways.ts';

const ATTRIBUTE = 'recordingConsent';
const YES = /^(yes|true)$/i;
/** In the languages of the line; an identifier may say it in any case. */
const SPEAKS_OF_RECORDING = /record|consent|grab|consentimiento|opname|opgenomen|toestemming/i;

/**
 * Nobody is recorded who was not asked. Asked is, on each path by itself: who pressed a key in a menu whose identifier or text
 * speaks of recording (the menu is the announcement), or of whom `$.Attributes.recordingConsent` was compared and found
 * `yes`. Where the attribute is noted or found otherwise, that is over.
 */
export const CONSENT_RULES = {
  'recording-before-consent': (flow) => {
    const asked = holdsAt(flow, ['unasked'], (held, way) => askedBehind(way) ?? held);
    return flow.actions
      .filter((action) => recordsCustomer(action) && asked.get(action)?.has('unasked'))
      .map(({ id }) =>
        error(
          id,
          `The caller is recorded from here on, and a path leads here on which nobody asked: neither a menu that speaks of recording nor $.Attributes.${ATTRIBUTE} found "yes".`,
        ),
      );
  },
} satisfies Record<string, Rule>;

/** What is known behind a way out; undefined where it says nothing of consent. */
function askedBehind({ from, by, word }: Way): readonly string[] | undefined {
  if (from.type === 'Compare' && from.parameters.ComparisonValue === `$.Attributes.${ATTRIBUTE}`) {
    return by === 'condition' && YES.test(word) ? ['asked'] : ['unasked'];
  }
  if (from.type === 'UpdateContactAttributes') {
    const noted = textsIn(from.parameters).find(({ name }) => name === ATTRIBUTE)?.text;
    return noted === undefined || YES.test(noted) || noted.startsWith('$.') ? undefined : ['unasked'];
  }
  if (from.type === 'GetParticipantInput' && by === 'condition') {
    const words = [from.id, ...saidBy(from).map(({ text }) => text)];
    return words.some((text) => SPEAKS_OF_RECORDING.test(text)) ? ['asked'] : undefined;
  }
  return undefined;
}

/** Either of the two actions that switch recording on, for the caller's side or for what is said to the machine. */
function recordsCustomer({ type, parameters }: ReadAction): boolean {
  if (!/^UpdateContactRecording(AndAnalytics)?Behavior$/.test(type)) return false;
  return textsIn(parameters).some(
    ({ name, text }) =>
      (name === 'RecordedParticipants' && text === 'Customer') ||
      (name === 'IVRRecordingBehavior' && text === 'Enabled'),
  );
}
