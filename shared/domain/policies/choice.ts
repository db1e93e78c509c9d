import { localDay } from '../deadlines/calendar.ts';
import type { BusinessCalendar, Policy } from '../deadlines/policy.ts';
import { idOf } from '../deadlines/recount.ts';
import type { Day, Instant } from '../time.ts';
import { SHIPPED_POLICIES } from './registry.ts';

/** Which cases fall under a policy: those for which everything that is named here is so. */
export interface Assignment {
  /** The name; the version is chosen by the day of receipt. */
  policy: string;
  category?: string;
  productCode?: string;
  jurisdiction?: string;
}

/** The firm's policies, and which case falls under which. */
export interface Policies {
  /** Beside those that come along, or as their next version. */
  own: readonly Policy[];
  /** The first that fits decides. */
  assign: readonly Assignment[];
  /** Where none fits. */
  default: string;
}

/** What an assignment looks at. A case has it all. */
export interface Sorted {
  category: string;
  productCode?: string;
  jurisdiction?: string;
}

interface Firm {
  policies: Policies;
  calendar: BusinessCalendar;
}

/** The version of a name in force on the local day of receipt; for what came before the first, the first. */
export function policyOn(name: string, receivedAt: Instant, { policies, calendar }: Firm): Policy | undefined {
  return onDay(versionsOf(name, policies), localDay(receivedAt, calendar.timeZone));
}

/** By which rules a case received then is handled. @throws RangeError where `checkPolicies` would refuse the policies */
export function policyFor(it: Sorted & { receivedAt: Instant }, firm: Firm): Policy {
  const name = policyNameFor(it, firm.policies);
  const policy = policyOn(name, it.receivedAt, firm);
  if (policy === undefined) throw new RangeError(`there is no policy "${name}"`);
  return policy;
}

export function policyNameFor(it: Sorted, { assign, default: otherwise }: Policies): string {
  const fits = ({ category, productCode, jurisdiction }: Assignment) =>
    (category === undefined || category === it.category) &&
    (productCode === undefined || productCode === it.productCode) &&
    (jurisdiction === undefined || jurisdiction === it.jurisdiction);
  return assign.find(fits)?.policy ?? otherwise;
}

/** The rules behind `name@version`, as a case keeps it; nothing where somebody took them out of the configuration. */
export function policyOf(id: string, { own }: Policies): Policy | undefined {
  return [...SHIPPED_POLICIES, ...own].find((policy) => idOf(policy) === id);
}

/** Every version of a name, first to last. */
export function versionsOf(name: string, { own }: Policies): Policy[] {
  return [...SHIPPED_POLICIES, ...own].filter((policy) => policy.name === name).sort((a, b) => a.version - b.version);
}

function onDay(versions: readonly Policy[], day: Day): Policy | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
}
