import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { normalisePhone } from '../../../shared/adapters/stores/customer/identities.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { notFound } from '../../../shared/domain/errors.ts';
import { readBody } from '../../../shared/runtime/http-body.ts';
import { htmlReply } from '../../../shared/runtime/pages/html-reply.ts';
import { problem } from '../http-problem.ts';
import type { LocalPages } from '../http-routes.ts';
import { phonePage } from '../phone-page/phone-page.ts';
import { PHONE_SCRIPT } from '../phone-page/phone-script.ts';
import { PHONE_STYLE } from '../phone-page/phone-style.ts';
import type { LiveCall } from '../switchboard/live-call.ts';
import { MOST_CALLS, type Switchboard } from '../switchboard/switchboard.ts';
import { afterQuery, answering, DONE, LONG_POLL_MS } from './local-reply.ts';

/** A caller id as phones show it; what cannot be one is refused here, since nobody else would say so. */
const callerId = z.string().regex(/^\+?[0-9 ()./-]{3,20}$/, 'Give a number like +12025550143, or none to withhold it.');
const newCall = z.strictObject({ from: callerId.nullish() });
const keysBody = z.strictObject({
  keys: z.string().regex(/^[0-9*#]{1,50}$/, 'Keys are 0 to 9, * and #, at most 50 at a time.'),
});

/** As somebody writes their own number. */
const ringingQuery = z.object({ number: z.string().max(40) });

/** What one person says at a time, to be read as a caption. */
export const wordsBody = z.strictObject({ text: z.string().trim().min(1).max(1_000) });

export const allTaken = () => problem(503, 'busy', `All ${MOST_CALLS} lines are taken. Please call again in a moment.`);

/**
 * The caller's side: the phone in a page, and what it sends. Whoever knows the id of a call holds its handset: ids cannot be
 * guessed, and the pages are for this machine only.
 */
export function phoneRoutes(switchboard: Switchboard, { firm, line, phoneCountry }: Configuration): LocalPages {
  const callOf = ({ pathParameters }: APIGatewayProxyEventV2): LiveCall => {
    const call = switchboard.call(pathParameters?.id ?? '');
    if (call === undefined) throw notFound('There is no such call, or it has been over for a while.');
    return call;
  };
  const number = line.numbers[0] ?? '';
  return {
    'GET /phone': answering(() =>
      htmlReply({ page: phonePage(firm, number), style: PHONE_STYLE, script: PHONE_SCRIPT, asks: true }),
    ),
    'POST /phone/calls': answering((event) => {
      // A body is asked for, so that only this page's own origin can dial: others may not send JSON.
      const { from } = newCall.parse(readBody(event));
      const call = switchboard.place(from ?? undefined);
      if (call !== undefined) return { status: 201, body: { callId: call.facts.callId } };
      return allTaken();
    }),
    'GET /phone/ringing': answering(async (event) => {
      const { number: at } = ringingQuery.parse(event.queryStringParameters ?? {});
      const known = normalisePhone(at, phoneCountry);
      const calls = known === undefined ? [] : await switchboard.ringingAt(known, LONG_POLL_MS);
      return { status: 200, body: { calls: calls.map(({ facts }) => ({ callId: facts.callId, from: number })) } };
    }),
    'POST /phone/calls/{id}/answer': answering((event) => {
      switchboard.pickUp(callOf(event));
      return DONE;
    }),
    'GET /phone/calls/{id}/events': answering(async (event) => {
      const { after } = afterQuery.parse(event.queryStringParameters ?? {});
      return { status: 200, body: { events: await switchboard.poll(callOf(event), after, LONG_POLL_MS) } };
    }),
    'POST /phone/calls/{id}/keys': answering((event) => {
      const { keys } = keysBody.parse(readBody(event) ?? {});
      callOf(event).handset.key(keys);
      return DONE;
    }),
    'POST /phone/calls/{id}/say': answering((event) => {
      const { text } = wordsBody.parse(readBody(event) ?? {});
      switchboard.talk.sayAsCaller(callOf(event), text);
      return DONE;
    }),
    'POST /phone/calls/{id}/hang-up': answering((event) => {
      switchboard.hangUp(callOf(event), 'caller');
      return DONE;
    }),
  };
}
