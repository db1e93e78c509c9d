import * as z from 'zod';
import { STATUSES } from '../shared/domain/case/vocabulary.ts';
import { caseSummaryView } from './case-view.v1.ts';
import { importedCase } from './loyalty/imported-case.v1.ts';
import { rememberedPurchase } from './purchase.v1.ts';
import { instant, line, moment } from './text.ts';
import { comingBackView } from './watching/coming-back.v1.ts';
import { watchView } from './watching/segment.v1.ts';

/** Query of `GET /cases`: a list by team, owner or receipt, or a search by one of number, caseId, phone, email and orderId. */
export const casesQuery = z.strictObject({
  team: line(40).exactOptional(),
  owner: line(64).exactOptional().meta({ description: 'A person, or `me`.' }),
  number: line(20).exactOptional(),
  caseId: line(64).exactOptional().meta({ description: 'As contacts of the line carry it.' }),
  phone: line(40).exactOptional(),
  email: line(254).exactOptional(),
  orderId: line(64).exactOptional(),
  category: line(40).exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  from: instant.exactOptional().meta({ description: 'Received at or after.' }),
  until: instant.exactOptional().meta({ description: 'Received at or before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).exactOptional().meta({ description: 'The `cursor` of the page before, same query.' }),
});

export const casesPage = z
  .strictObject({
    cases: z.array(caseSummaryView),
    cursor: z.string().exactOptional().meta({ description: 'Leads to the next page; absent on the last.' }),
  })
  .meta({ id: 'CasesPage' });

export const customerPath = z.object({ customerId: line(64) });

/** Answer of `GET /customers/{customerId}`: the last 200 purchases, the last 50 imported cases, the cases that the reader may see. */
export const customerView = z
  .strictObject({
    customerId: z.string(),
    knownSince: moment,
    cases: z.array(caseSummaryView.extend({ cameBack: comingBackView.nullable() })),
    importedCases: z
      .array(importedCase.omit({ version: true }).extend({ cameBack: comingBackView.nullable() }))
      .meta({ description: 'The last 50 that an import told of: in no team, no number of ours leads to them.' }),
    purchases: z.array(rememberedPurchase.omit({ version: true })),
    watch: watchView.nullable().meta({ description: 'Null for somebody without purchases.' }),
  })
  .meta({ id: 'Customer' });
