import { normalisePhone } from '../../../../shared/adapters/stores/customer/identities.ts';
import { by, failing, type Handler, mapOf, next, numberOf, type Parameters, type Run, textOf } from '../action.ts';
import type { Asked } from '../surroundings.ts';
import { sayPrompt } from './speech.ts';

const USUAL_SECONDS = 5;
/** Keys of a stored input, and of a phone number that is keyed; the console's most. */
const MOST_KEYS = 20;

const NOT_A_KEY = /[^0-9*#]/g;

export const getParticipantInput: Handler = async (parameters, run) => {
  if (run.ear !== 'caller' && run.ear !== 'queue') return failing();
  if (!(await sayPrompt(parameters, run))) return failing();
  const seconds = numberOf(parameters.InputTimeLimitSeconds) ?? USUAL_SECONDS;
  return isTrue(parameters.StoreInput) ? store(parameters, seconds, run) : choose(seconds, run);
};

/** One key. What else was keyed is lost, as it is where the next prompt has begun. */
async function choose(seconds: number, run: Run) {
  const [key] = (await heard(run, { most: 1, seconds })) ?? '';
  return key === undefined ? failing('InputTimeLimitExceeded') : by(key);
}

/** Several keys, into `$.StoredCustomerInput`. Silence is no error here, but the word Timeout. */
async function store({ InputValidation, DTMFConfiguration }: Parameters, seconds: number, run: Run) {
  const { PhoneNumberValidation, CustomValidation } = mapOf(InputValidation);
  const most = numberOf(mapOf(CustomValidation).MaximumLength) ?? MOST_KEYS;
  const { InputTerminationSequence, DisableCancelKey } = mapOf(DTMFConfiguration);
  const end = textOf(InputTerminationSequence) ?? '#';
  if (run.contact.recording.ivr) run.contact.left = 'voicemail';
  const keys = await heard(run, { most, seconds, end });
  const input = keys === undefined ? 'Timeout' : keyed(keys, { most, end, canCancel: !isTrue(DisableCancelKey) });
  if (input === 'Timeout' || PhoneNumberValidation === undefined) {
    run.contact.storedInput = input;
    return next;
  }
  const number = phoneOf(input, mapOf(PhoneNumberValidation));
  if (number === undefined) return failing('InvalidPhoneNumber');
  run.contact.storedInput = number;
  return next;
}

/** Undefined for silence; a caller who hangs up is silent, and the engine knows why. */
async function heard(run: Run, asked: Asked): Promise<string | undefined> {
  const answer = await run.press(asked);
  if (answer === 'silence' || answer === 'hang-up') return undefined;
  return answer.replace(NOT_A_KEY, '') || undefined;
}

/** The star takes back what was keyed before it, unless that is switched off. */
function keyed(keys: string, { most, end, canCancel }: { most: number; end: string; canCancel: boolean }): string {
  const ended = keys.indexOf(end);
  const all = ended === -1 ? keys : keys.slice(0, ended);
  return all.slice(canCancel ? all.lastIndexOf('*') + 1 : 0).slice(0, most);
}

/** The country as the block names it (`US`); E.164 is keyed without its plus. */
function phoneOf(keys: string, { NumberFormat, CountryCode }: Record<string, unknown>): string | undefined {
  return NumberFormat === 'E164' ? normalisePhone(`+${keys}`, 'US') : normalisePhone(keys, textOf(CountryCode) ?? 'US');
}

/** There is no speech recognition here: what the caller keys, or a script gives, is taken for the intent's name. */
export const connectParticipantWithLexBot: Handler = async (parameters, run) => {
  if (!(await sayPrompt(parameters, run))) return failing();
  run.note('no bot is here: what is keyed is taken for the name of the intent');
  const answer = await run.press({ most: 1, seconds: USUAL_SECONDS });
  if (answer === 'silence' || answer === 'hang-up') return failing('InputTimeLimitExceeded');
  run.contact.intent = answer;
  return by(answer);
};

const isTrue = (value: unknown) => textOf(value)?.toLowerCase() === 'true';
