/** As much of a request as tells how it came; API Gateway's payload format 2.0. */
export interface ArrivingRequest {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { http: { sourceIp: string } };
}

/**
 * Whether a request came by the front door (on AWS: CloudFront with its firewall, which adds a secret), and from which
 * address. What came past it is refused, whatever it carries.
 */
export type FrontDoor = (request: ArrivingRequest) => { isThroughIt: boolean; sourceIp: string };
