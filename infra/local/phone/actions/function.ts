import { callEvent } from '../../call-event.ts';
import { failing, type Handler, mapOf, next, numberOf, type Run, textOf, textsOf } from '../action.ts';
import { INSTANCE_ARN, queueArn } from '../contact.ts';
import { nameOf } from '../names.ts';

/** Connect's limits: whole seconds a block may wait, further tries of what was throttled or broke down, bytes of a reply. */
const MOST_SECONDS = 8;
const FURTHER_TRIES = 3;
const MOST_BYTES = 32 * 1024;

/** Its reply is `$.External`, in place of the one before. Whatever goes wrong is one error, and then nothing is replaced. */
export const invokeLambdaFunction: Handler = async (parameters, run) => {
  const pointer = textOf(parameters.LambdaFunctionARN);
  if (pointer === undefined) return failing();
  const { name } = nameOf(pointer);
  const seconds = Math.min(numberOf(parameters.InvocationTimeLimitSeconds) ?? MOST_SECONDS, MOST_SECONDS);
  const event = eventOf(textsOf(parameters.LambdaInvocationAttributes), run);
  const isAwaited = parameters.InvocationType !== 'ASYNCHRONOUS';
  const answer = await ask(name, event, seconds, run);
  if (!isAwaited) {
    run.contact.invocationId = `${run.contact.incoming.contactId}-${run.identifier}`;
    run.note('asynchronous: whatever the function answered is not read');
    return next;
  }
  if ('problem' in answer) {
    run.note(answer.problem);
    return failing();
  }
  const { ResponseType } = mapOf(parameters.ResponseValidation);
  const external = readReply(answer.reply, ResponseType === 'JSON');
  if (typeof external === 'string') {
    run.note(external);
    return failing();
  }
  run.contact.external = external;
  if (typeof external.caseNumber === 'string') run.contact.caseNumber = external.caseNumber;
  return next;
};

async function ask(name: string, event: object, seconds: number, run: Run) {
  const { surroundings } = run;
  const began = surroundings.now();
  const secondsGone = () => (surroundings.now() - began) / 1000;
  for (let tries = 0; ; tries++) {
    try {
      const reply = await surroundings.invoke(name, event, seconds);
      if (secondsGone() > seconds) return { problem: `${name} took longer than ${seconds} s` };
      if (reply !== undefined) return { reply };
      run.note(`there is no function ${name} here: a stub answered with nothing`);
      return { reply: {} };
    } catch (error) {
      const isAway = mapOf(error).retryable === true;
      if (!isAway || tries === FURTHER_TRIES || secondsGone() >= MOST_SECONDS)
        return { problem: `${name} failed: ${error instanceof Error ? error.message : 'with no reason'}` };
    }
  }
}

/** What `$.External` becomes, or what is wrong with the reply. */
function readReply(reply: unknown, isJson: boolean): Record<string, unknown> | string {
  if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) return 'the reply is no map';
  const text = JSON.stringify(reply);
  if (Buffer.byteLength(text) > MOST_BYTES) return `the reply is larger than ${MOST_BYTES} bytes`;
  const nested = Object.entries(reply).find(([, value]) => typeof value === 'object' && value !== null);
  if (!isJson && nested !== undefined) return `${nested[0]} is nested, which STRING_MAP forbids`;
  // As it comes over the wire: dates are text, what is undefined is not there.
  return JSON.parse(text);
}

/** As AWS sends it; what was keyed is not in it unless a parameter hands it on. */
function eventOf(parameters: Record<string, string>, { contact }: Run): object {
  const { incoming, queue, attributes, language, references } = contact;
  return callEvent({
    contactId: incoming.contactId,
    from: incoming.from,
    to: incoming.to,
    language,
    attributes,
    references,
    instanceArn: INSTANCE_ARN,
    queue: queue === undefined ? undefined : { name: queue, arn: queueArn(queue) },
    parameters,
  });
}
