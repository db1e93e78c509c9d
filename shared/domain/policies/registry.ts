import type { Policy } from '../deadlines/policy.ts';
import { asicRg271, asicRg271DeathBenefits, asicRg271Hardship, asicRg271Superannuation } from './asic-rg271.ts';
import { cfpb } from './cfpb.ts';
import { everyday } from './everyday.ts';
import { fcaDisp } from './fca-disp.ts';
import { fcaPayments } from './fca-payments.ts';
import { irelandCpc, irelandCpc2025 } from './ireland-cpc.ts';

/** What comes along. A version that cases were opened under is never changed nor taken away: the next one is added. */
export const SHIPPED_POLICIES: readonly Policy[] = [
  everyday,
  fcaDisp,
  fcaPayments,
  cfpb,
  asicRg271,
  asicRg271Superannuation,
  asicRg271Hardship,
  asicRg271DeathBenefits,
  irelandCpc,
  irelandCpc2025,
];
