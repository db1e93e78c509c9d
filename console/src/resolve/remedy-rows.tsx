import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';
import { HAS_SUM, minorOf, type RemedyDraft, type RemedyKind } from './decision.ts';

interface RemedyRowsProps {
  it: CaseView;
  remedies: readonly RemedyDraft[];
  /** What the house says to them. */
  error: string | undefined;
  onChange(remedies: readonly RemedyDraft[]): void;
}

/** What the customer gets, a line each; what the playbook thinks of it stands beside the kind. */
export function RemedyRows({ it, remedies, error, onChange }: RemedyRowsProps) {
  const { words } = useWords();
  const { currency } = useSettings();
  const w = words.resolve;
  // Of what was just added the sum is typed next.
  const [added, setAdded] = useState<number>();
  const kinds = Object.keys(HAS_SUM) as RemedyKind[];
  const change = (at: number, part: Partial<RemedyDraft>) =>
    onChange(remedies.map((remedy, index) => (index === at ? { ...remedy, ...part } : remedy)));
  const hintOf = (kind: RemedyKind) => it.playbook?.remedies.find((remedy) => remedy.kind === kind)?.when;

  return (
    <FormField label={words.case.remedies} errorText={error ?? ''} stretch>
      <SpaceBetween size="s">
        {remedies.map(({ kind, amount, withoutAdmission }, at) => {
          const isUnread = HAS_SUM[kind] && amount.trim() !== '' && minorOf(amount, currency) === undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two remedies may be alike, and rows do not move
            <div key={at} className="remedy-row">
              <Box fontWeight="bold">{words.remedies[kind]}</Box>
              {HAS_SUM[kind] ? (
                <FormField errorText={isUnread ? w.noSum : ''}>
                  <Input
                    value={amount}
                    autoFocus={at === added}
                    inputMode="decimal"
                    ariaLabel={w.sumOf(words.remedies[kind], currency)}
                    placeholder={currency}
                    onChange={({ detail }) => change(at, { amount: detail.value })}
                  />
                </FormField>
              ) : (
                <span />
              )}
              <Checkbox
                checked={withoutAdmission}
                ariaLabel={`${words.remedies[kind]}: ${words.case.withoutAdmission}`}
                onChange={({ detail }) => change(at, { withoutAdmission: detail.checked })}
              >
                {words.case.withoutAdmission}
              </Checkbox>
              <Button
                variant="icon"
                iconName="close"
                formAction="none"
                ariaLabel={w.takeAway(words.remedies[kind])}
                onClick={() => onChange(remedies.filter((_, index) => index !== at))}
              />
            </div>
          );
        })}
        <ButtonDropdown
          items={kinds.map((kind) => {
            const description = hintOf(kind);
            return { id: kind, text: words.remedies[kind], ...(description !== undefined && { description }) };
          })}
          onItemClick={({ detail }) => {
            setAdded(remedies.length);
            onChange([...remedies, { kind: detail.id as RemedyKind, amount: '', withoutAdmission: false }]);
          }}
        >
          {w.addRemedy}
        </ButtonDropdown>
      </SpaceBetween>
    </FormField>
  );
}
