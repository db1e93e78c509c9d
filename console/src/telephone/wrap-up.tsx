import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useActions } from '../actions/actions.tsx';
import { useFormDraft } from '../drafts/use-draft.ts';
import { LogButton } from '../logging/log-button.tsx';
import { NoCase } from '../logging/no-case.tsx';
import { AnswerAlert } from '../states/answer-alert.tsx';
import { useWords } from '../words/words.ts';
import { CaseOfCall } from './caller.tsx';
import { type Call, type Telephone, WRAP_UP_CODES, type WrapUpCode } from './telephone.ts';
import { useReadable } from './use-callers-case.ts';

/** What became of a call, and a note that joins its case. Nobody is rung before it is done. */
export function WrapUp({ phone, call }: { phone: Telephone; call: Call }) {
  const { words } = useWords();
  const client = useQueryClient();
  const w = words.telephone;
  const { callId, caseNumber } = call.facts;
  const { draft, write, clear } = useFormDraft<{ code: WrapUpCode; note: string }>(`wrap-up ${callId}`, {
    code: call.isAnswered ? 'resolved' : 'not-reached',
    note: '',
  });
  /** An object: the same said again is another answer. */
  const [refusal, setRefusal] = useState<{ said: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isUnseen = useReadable(caseNumber ?? undefined).error?.status === 404;
  const canNote = caseNumber !== null && !isUnseen;
  const options = WRAP_UP_CODES.map((value) => ({ value, label: w.wrapUpCodes[value] }));

  async function finish() {
    setIsBusy(true);
    const said = await phone.wrapUp(draft.code, canNote ? draft.note : '');
    setIsBusy(false);
    if (said !== undefined) return setRefusal({ said });
    setRefusal(undefined);
    clear();
    await client.invalidateQueries({ queryKey: ['GET /cases/{caseNumber}'] });
  }

  useActions(
    [
      {
        id: 'write-up',
        label: w.wrapUp,
        keys: 'v n',
        run: () => {
          const form = place.current;
          (form?.querySelector('textarea') ?? form?.querySelector('button'))?.focus();
        },
      },
      { id: 'finish-call', label: w.finish, keys: 'mod+Enter', within: '.wrap-up', run: () => !isBusy && finish() },
    ],
    'everywhere',
  );

  return (
    <div className="wrap-up" ref={place}>
      <div>
        <b>{w.wrapUp}</b> {caseNumber === null ? <NoCase contactId={callId} /> : <CaseOfCall number={caseNumber} />}
      </div>
      {refusal !== undefined && (
        <AnswerAlert to={refusal} type="error">
          {refusal.said}
        </AnswerAlert>
      )}
      <div className="phone-line">
        <FormField label={w.wrapUpCode}>
          <Select
            options={options}
            selectedOption={options.find(({ value }) => value === draft.code) ?? null}
            onChange={({ detail }) => write({ code: detail.selectedOption.value as WrapUpCode })}
          />
        </FormField>
        {canNote && (
          <div className="grow">
            <FormField label={w.wrapUpNote} stretch>
              <Textarea rows={2} value={draft.note} onChange={({ detail }) => write({ note: detail.value })} />
            </FormField>
          </div>
        )}
        <Button variant="primary" loading={isBusy} onClick={finish}>
          {w.finish}
        </Button>
        <LogButton />
      </div>
    </div>
  );
}
