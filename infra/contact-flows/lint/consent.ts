import { error, type Rule, warning } from './finding.ts';
import { isRecord, type ReadAction } from './read-flow.ts';
import { textsIn } from './references.ts';
import { saidBy } from './speech.ts';
import { holdsAt, type Way } from './ways.ts';

const ATTRIBUTE = 'recordingConsent';
const YES = /^(yes|true)$/i;
const RECORDING = /^UpdateContactRecording(AndAnalytics)?Behavior$/;
/** In the languages of the line; an identifier may say it in any case. */
const SPEAKS_OF_RECORDING = /record|consent|grab|consentimiento|opname|opgenomen|toestemming/i;

/**
 * Nobody is recorded, or has a call analysed, who was not asked. Asked is, on each path by itself: who pressed a key in a menu whose identifier or text
 * speaks of recording (the menu is the announcement), or of whom `$.Attributes.recordingConsent` was compared and found
 * `yes`. Where the attribute is noted or found otherwise, that is over.
 */
export const CONSENT_RULES = {
  'recording-before-consent': (flow) => {
    const asked = holdsAt(flow, ['unasked'], (held, way) => askedBehind(way) ?? held);
    return flow.actions
      .filter((action) => (recordsCustomer(action) || analyses(action)) && asked.get(action)?.has('unasked'))
      .map((action) =>
        error(
          action.id,
          `The caller is ${recordsCustomer(action) ? 'recorded' : 'analysed'} from here on, and a path leads here on which nobody asked: neither a menu that speaks of recording nor $.Attributes.${ATTRIBUTE} found "yes".`,
        ),
      );
  },

  'analysis-unredacted': ({ actions }) =>
    actions
      .filter((action) => analyses(action) && !textsIn(action.parameters).some(isRedactedOnly))
      .map(({ id }) =>
        warning(
          id,
          'What Contact Lens writes down of the call keeps names, numbers and addresses: AnalyticsRedactionResults is not RedactedOnly.',
        ),
      ),
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
  if (!RECORDING.test(type)) return false;
  return textsIn(parameters).some(
    ({ name, text }) =>
      (name === 'RecordedParticipants' && text === 'Customer') ||
      (name === 'IVRRecordingBehavior' && text === 'Enabled'),
  );
}

/** Contact Lens, by either of the two actions; both say so by `Enabled` below a name with `Analytics` in it. */
function analyses({ type, parameters }: ReadAction): boolean {
  if (!RECORDING.test(type)) return false;
  const { AnalyticsBehavior: older, VoiceBehavior: voice } = parameters;
  const newer = isRecord(voice) ? voice.VoiceAnalyticsBehavior : undefined;
  return [older, newer].some((behavior) => isRecord(behavior) && /^(true|enabled)$/i.test(String(behavior.Enabled)));
}

function isRedactedOnly({ name, text }: { name?: string | undefined; text: string }): boolean {
  return /Redaction/.test(name ?? '') && text === 'RedactedOnly';
}
