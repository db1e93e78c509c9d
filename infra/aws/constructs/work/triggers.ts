import type { CfnEventSourceMapping, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionFacts } from '../../../topology.ts';
import type { TriggerSources } from '../../trigger-permissions.ts';
import { hearContacts } from './contact-events.ts';
import type { HouseLambda } from './house-lambda.ts';
import { readFeed, readQueue } from './sources.ts';
import { tick } from './tick.ts';

/**
 * Everything that calls a function, as far as it stands in the service's stack: the state machine calls by its own role;
 * routes, Connect and Cognito stand in stacks of their own. Answers with how Lambda reads the feed for it, where it does.
 */
export function addTriggers(
  facts: FunctionFacts,
  place: HouseLambda,
  points: TriggerSources,
): CfnEventSourceMapping | undefined {
  let feed: CfnEventSourceMapping | undefined;
  const to: IFunction = place.called;
  for (const trigger of facts.triggers) {
    if (trigger.kind === 'queue') readQueue(place, trigger, { queueArn: points.queueArn(trigger.queue), to });
    if (trigger.kind === 'feed') feed = readFeed(place, trigger, { ...points, to });
    if (trigger.kind === 'contact-events') hearContacts(place, { ...points, to });
    if (trigger.kind === 'schedule') tick(place, trigger, to);
  }
  return feed;
}
