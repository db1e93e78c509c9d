import './logging.css';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useActions } from '../actions/actions.tsx';
import { Problem } from '../api/problem.ts';
import { useFormDraft } from '../drafts/use-draft.ts';
import { useNow } from '../format/use-format.ts';
import { DraftFooter } from '../forms/draft-footer.tsx';
import { FormProblem, problemAt } from '../forms/form-problem.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useIsNarrow } from '../shell/use-media.ts';
import { useWords } from '../words/words.ts';
import { useLogging } from './contact-now.ts';
import { EMPTY_LOG, type LogDraft, loggedCaseOf, missingIn, toldIn } from './log-draft.ts';
import { ChannelField, MORE_FIELDS, MoreFields } from './more-fields.tsx';
import { OfCall } from './of-call.tsx';
import { OpenCases } from './open-cases.tsx';

/** Where the house names a field otherwise than the form. */
const PLACES: Partial<Record<keyof LogDraft, string>> = {
  name: 'complainant.name',
  phone: 'complainant.phone',
  email: 'complainant.email',
  customerId: 'complainant.customerId',
  representedName: 'onBehalfOf.name',
  authority: 'onBehalfOf.authority',
};
const placeOf = (field: keyof LogDraft) => PLACES[field] ?? field;
const FIELDS = Object.keys(EMPTY_LOG).map((field) => placeOf(field as keyof LogDraft));

/** A complaint as it is told. What is typed stays a draft until it is logged; while one is on a call it is that call's. */
export function LogForm() {
  const { words } = useWords();
  const { ask } = useSession();
  const { timeZone } = useSettings();
  const now = useNow();
  const isNarrow = useIsNarrow();
  const { contact, keep } = useLogging();
  const { draft: typed, write: type, clear, isBegun } = useFormDraft<LogDraft>('log', EMPTY_LOG);
  const told = isBegun || contact === undefined ? {} : toldIn(contact);
  const draft = { ...typed, ...told };
  const [missing, setMissing] = useState<readonly (keyof LogDraft)[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const w = words.logging;

  // Another text is another complaint: only the same one may be sent twice.
  const write = (part: Partial<LogDraft>) => type({ ...told, ...part, key: crypto.randomUUID() });
  const errorOf = (field: keyof LogDraft) =>
    missing.includes(field) && missingIn(draft).includes(field)
      ? words.commands.required
      : problemAt(problem, placeOf(field));
  const isWrongInMore = MORE_FIELDS.some((field) => errorOf(field) !== '');

  async function submit() {
    if (isBusy) return;
    const lacking = missingIn(draft);
    setMissing(lacking);
    setProblem(undefined);
    if (lacking.length > 0) return;
    setIsBusy(true);
    try {
      const body = loggedCaseOf(draft, timeZone, now);
      const { caseNumber } = await ask('POST /cases', { body }, { idempotencyKey: draft.key });
      clear();
      keep({ caseNumber, contactId: draft.contactId === '' ? null : draft.contactId, state: 'opening' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setIsBusy(false);
    }
  }
  useActions([{ id: 'log-case', label: w.send, keys: 'mod+Enter', within: '#log', run: submit }]);

  const text = (field: 'name' | 'phone' | 'email' | 'customerId' | 'orderId' | 'product', kind?: 'email') => (
    <TextField
      label={w[field]}
      value={draft[field]}
      error={errorOf(field)}
      onChange={(value) => write({ [field]: value })}
      {...(kind !== undefined && { type: kind })}
    />
  );
  const openCases = <OpenCases draft={draft} clear={clear} />;
  return (
    <div id="log" className="log-columns">
      <Container
        footer={<DraftFooter send={w.send} isBusy={isBusy} isBegun={isBegun} onSend={submit} onThrowAway={clear} />}
      >
        <SpaceBetween size="l">
          <FormProblem error={problem} fields={FIELDS} />
          <OfCall draft={draft} isBegun={isBegun} write={write} clear={clear} />
          <FormField label={w.message} description={w.messageHint} errorText={errorOf('message')} stretch>
            <Textarea
              autoFocus
              rows={5}
              value={draft.message}
              onChange={({ detail }) => write({ message: detail.value })}
            />
          </FormField>
          <fieldset className="asked">
            <legend>{w.who}</legend>
            <div className="asked-fields">
              {text('name')}
              {text('phone')}
              {text('email', 'email')}
              {text('customerId')}
            </div>
          </fieldset>
          <div className="asked-fields">
            {text('orderId')}
            {text('product')}
          </div>
          {isNarrow && (
            <section>
              <Box variant="h2">{w.mayBe}</Box>
              {openCases}
            </section>
          )}
          <FormField label={w.remedySought} errorText={errorOf('remedySought')} stretch>
            <Textarea
              rows={2}
              value={draft.remedySought}
              onChange={({ detail }) => write({ remedySought: detail.value })}
            />
          </FormField>
          {draft.contactId === '' && <ChannelField draft={draft} errorOf={errorOf} write={write} />}
          <ExpandableSection
            headerText={w.more}
            expanded={isOpen || isWrongInMore}
            onChange={({ detail }) => setIsOpen(detail.expanded)}
          >
            <MoreFields draft={draft} errorOf={errorOf} write={write} />
          </ExpandableSection>
        </SpaceBetween>
      </Container>
      {!isNarrow && <Container header={<Header variant="h2">{w.mayBe}</Header>}>{openCases}</Container>}
    </div>
  );
}
