import { expect, test } from 'vitest';
import { es } from '../../../console/src/words/es/es.ts';
import { nl } from '../../../console/src/words/nl/nl.ts';
import { QUEUES } from '../../../infra/queues.ts';

test.each([
  ['es', es],
  ['nl', nl],
])('what is lost while each queue waits is said in %s, and of no queue that there is not', (_, { operator }) => {
  expect(Object.keys(operator.impacts).sort()).toEqual(Object.keys(QUEUES).sort());
});
