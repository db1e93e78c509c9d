import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useActions } from '../actions/actions.tsx';
import type { CaseView, CustomerView } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useFormat } from '../format/use-format.ts';
import { useSettings } from '../session/settings.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { CallNumber, useCall } from '../telephone/call-number.tsx';
import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import { PastCases } from './customer/past-cases.tsx';

/** Purchases shown before one asks for more. */
const PURCHASES_SHOWN = 5;

/** Who complains: how to reach them, what they buy, and whether earlier resolutions brought them back. */
export function CustomerPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const who = it.complaint?.complainant;
  const phone = who?.phone;
  const call = useCall(it.caseNumber);
  useActions(
    call === undefined || phone === undefined
      ? []
      : [{ id: 'call', label: words.telephone.callNumber(phone), keys: 'v c', run: () => call(phone) }],
  );
  const ways = [phone, who?.email].filter((way) => way !== undefined);
  return (
    <Container header={<Header variant="h2">{w.customer}</Header>}>
      <SpaceBetween size="m">
        <div>
          <Box fontSize="heading-m" fontWeight="bold">
            {who?.name ?? (it.customerId === null ? w.unknownCustomer : '')}
          </Box>
          {ways.map((way) => (
            <div key={way} className="words">
              {way === phone ? <CallNumber number={way} caseNumber={it.caseNumber} /> : way}
            </div>
          ))}
        </div>
        {it.customerMatch === 'ambiguous' && <Alert type="warning">{w.ambiguous}</Alert>}
        {it.customerId !== null && <KnownCustomer customerId={it.customerId} caseNumber={it.caseNumber} />}
      </SpaceBetween>
    </Container>
  );
}

function KnownCustomer({ customerId, caseNumber }: { customerId: string; caseNumber: string }) {
  const { words } = useWords();
  const format = useFormat();
  const { currency } = useSettings();
  const customer = useAsk('GET /customers/{customerId}', { path: { customerId } }, { staleTime: 30_000 });
  const w = words.case;
  if (customer.isPending) return <LoadingState />;
  // Of a case that one attends to for another team the customer is that team's.
  if (customer.error?.status === 404) return <Box color="text-body-secondary">{words.case.customerElsewhere}</Box>;
  if (customer.isError) return <ErrorState error={customer.error} onAgain={() => customer.refetch()} />;
  const { knownSince, watch, cases, importedCases, purchases } = customer.data;
  const past = cases.filter((one) => one.caseNumber !== caseNumber);
  const facts = watch?.moves.at(-1)?.facts;
  // The house may have met them by a complaint long after their first order, or their first case elsewhere, was told.
  const told = [...purchases.map(({ purchasedDay }) => purchasedDay), ...importedCases.map((one) => one.receivedDay)];
  const [since = knownSince] = [knownSince, ...told].sort();
  return (
    <SpaceBetween size="m">
      <dl className="facts">
        <Fact name={w.knownSince}>{format.day(since)}</Fact>
        {watch !== null && <Fact name={w.segment}>{words.segments[watch.segment]}</Fact>}
        {watch?.risk != null && <Fact name={w.risk}>{w.riskBands[watch.risk.band]}</Fact>}
        {facts !== undefined && (
          <>
            <Fact name={w.spentYear}>{format.money(facts.spendYearMinor, currency)}</Fact>
            <Fact name={w.lastOrder}>{format.day(facts.lastOrder)}</Fact>
          </>
        )}
      </dl>
      <PastCases cases={past} imported={importedCases} />
      <section>
        <Box variant="h3">{w.purchases}</Box>
        <Purchases purchases={purchases} />
      </section>
    </SpaceBetween>
  );
}

function Purchases({ purchases }: { purchases: CustomerView['purchases'] }) {
  const { words } = useWords();
  const w = words.case;
  if (purchases.length === 0) return <Box color="text-body-secondary">{w.noPurchases}</Box>;
  const newest = [...purchases].sort((a, b) => (a.purchasedDay < b.purchasedDay ? 1 : -1));
  const rest = newest.slice(PURCHASES_SHOWN);
  return (
    <>
      <PurchaseList purchases={newest.slice(0, PURCHASES_SHOWN)} />
      {rest.length > 0 && (
        <ExpandableSection headerText={w.orders(rest.length)}>
          <PurchaseList purchases={rest} />
        </ExpandableSection>
      )}
    </>
  );
}

function PurchaseList({ purchases }: { purchases: CustomerView['purchases'] }) {
  const { words } = useWords();
  const format = useFormat();
  return (
    <ul className="plain">
      {purchases.map((one) => (
        <li key={one.rowId} className="apart">
          <span>
            {format.day(one.purchasedDay)}
            {one.productCategory === undefined ? '' : ` · ${spokenCode(one.productCategory)}`}
            {one.returnedMinor > 0 && ` · ${words.case.returned}`}
          </span>
          <span>{format.money(one.amountMinor, one.currency)}</span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
