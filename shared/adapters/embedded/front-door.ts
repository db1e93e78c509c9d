import type { FrontDoor } from '../../ports/front-door.ts';

/** On one machine nothing stands before the API: who connects is who asks. */
export const frontDoor: FrontDoor = ({ requestContext }) => ({
  isThroughIt: true,
  sourceIp: requestContext.http.sourceIp,
});
