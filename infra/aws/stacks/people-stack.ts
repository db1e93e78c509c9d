import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { People } from '../constructs/front/people.ts';
import { HouseLambda } from '../constructs/work/house-lambda.ts';
import type { Bundles } from '../constructs/work/make-lambda.ts';
import { environmentOf } from '../environment.ts';
import type { HouseStackProps } from '../house.ts';
import type { HouseFunction } from '../house-functions.ts';

export interface PeopleStackProps extends HouseStackProps {
  functions: readonly HouseFunction[];
  bundles: Bundles;
  /** Where the console is. */
  publicUrl: string;
}

/**
 * The firm's own people, apart from the service because they outlive it. The functions that Cognito asks stand here too: of
 * two stacks only one can know the other.
 */
export class PeopleStack extends Stack {
  readonly people: People;
  readonly lambdas: readonly HouseLambda[];

  constructor(scope: Construct, id: string, { functions, bundles, publicUrl, ...props }: PeopleStackProps) {
    super(scope, id, props);
    const { stage } = props;
    this.people = new People(this, 'People', stage, publicUrl);
    this.lambdas = functions.filter(asksForTokens).map((house) => {
      if (Object.keys(house.uses).length > 0) throw new Error(`${house.word} uses what this stack cannot know`);
      const environment = environmentOf(house, stage, { values: {}, queueUrl: () => '' });
      const place = new HouseLambda(this, {
        stage,
        house,
        bundle: bundles[house.word].folder,
        environment,
        allowed: [],
      });
      this.people.stampTokensBy(place.called);
      return place;
    });
  }
}

function asksForTokens({ facts }: HouseFunction): boolean {
  return facts.triggers.some(({ kind }) => kind === 'token');
}
