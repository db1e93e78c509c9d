import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Trigger } from '../../topology.ts';
import { Routes } from '../constructs/front/routes.ts';
import type { HouseLambda } from '../constructs/work/house-lambda.ts';
import { type Bundles, makeLambda } from '../constructs/work/make-lambda.ts';
import type { HouseStackProps } from '../house.ts';
import type { HouseFunction } from '../house-functions.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { PeopleStack } from './people-stack.ts';
import type { ServiceStack } from './service-stack.ts';

/** Whom a function answers over HTTP: everybody, or only who has a token of the house. */
export type Audience = 'customers' | 'staff';

export interface ApiStackProps extends HouseStackProps {
  audience: Audience;
  functions: readonly HouseFunction[];
  bundles: Bundles;
  edge: EdgeStack;
  people: PeopleStack;
  service: ServiceStack;
}

type HttpTrigger = Extract<Trigger, { kind: 'http' }>;

/**
 * The functions that answer one audience over HTTP, and their routes. Apart from the service because each of them is six
 * resources, and CloudFormation takes 500 in a stack.
 */
export class ApiStack extends Stack {
  readonly lambdas: readonly HouseLambda[];

  constructor(
    scope: Construct,
    id: string,
    { audience, functions, bundles, edge, people, service, ...props }: ApiStackProps,
  ) {
    super(scope, id, props);
    const routes = new Routes(this, 'Routes', { api: edge.api, people: people.people });
    this.lambdas = functions
      .filter((house) => audienceOf(house) === audience)
      .map((house) => {
        const place = makeLambda(this, house, { bundles, resources: service.resources });
        for (const trigger of house.facts.triggers.filter(isHttp)) routes.add(trigger, place.called);
        return place;
      });
  }
}

/**
 * Undefined for a function that nobody calls over HTTP.
 *
 * @throws Error if it has a second kind of trigger, which no stack would hang it on
 */
export function audienceOf({ word, facts: { triggers } }: HouseFunction): Audience | undefined {
  const routes = triggers.filter(isHttp);
  if (routes.length === 0) return undefined;
  if (routes.length < triggers.length)
    throw new Error(`${word} is called over HTTP and otherwise: make it two functions`);
  return routes.every(({ roles }) => roles === 'public') ? 'customers' : 'staff';
}

function isHttp(trigger: Trigger): trigger is HttpTrigger {
  return trigger.kind === 'http';
}
