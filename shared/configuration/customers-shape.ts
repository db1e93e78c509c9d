import * as z from 'zod';
import { DEADLINE_KINDS, KINDS, REMEDY_KINDS, SEVERITIES } from '../domain/case/vocabulary.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS } from '../domain/causes/words.ts';
import { RULEBOOKS } from '../domain/letters/clauses/required.ts';
import { STEP_PHASES, STEP_ROLES } from '../domain/playbooks/words.ts';
import { byLanguage, country, each, fields, number, text } from './field.ts';

const ITEMS = ['reaction', 'recommend', 'comment'] as const;

export const survey = fields({
  items: z.array(
    z.discriminatedUnion(
      'item',
      [
        fields({ item: z.enum(ITEMS), asks: byLanguage }),
        fields({
          item: z.literal('oneThingToChange'),
          asks: byLanguage,
          choices: z.exactOptional(z.array(fields({ code: text, says: byLanguage }))),
        }),
        fields({ item: z.literal('agreement'), id: text, asks: byLanguage }),
      ],
      { error: `it is no item; write one of ${[...ITEMS, 'oneThingToChange', 'agreement'].join(', ')}` },
    ),
  ),
  quietDays: number,
});

const externalBody = fields({
  name: text,
  names: z.exactOptional(byLanguage),
  website: text,
  phone: z.exactOptional(text),
  email: z.exactOptional(text),
  address: z.exactOptional(text),
});

export const letters = fields({ signature: text, externalBodies: each('rules', RULEBOOKS, externalBody) });

export const gift = fields({
  deadlines: z.array(z.enum(DEADLINE_KINDS)),
  caseKinds: z.array(z.enum(KINDS)),
  amountMinor: number,
  monthMinor: number,
});

export const line = fields({
  numbers: z.array(text),
  callbackCountries: z.array(country),
  callbacksPerNumberAndDay: number,
  callbacksPerHour: number,
  answerWithinSeconds: z.exactOptional(number),
  quietHours: fields({ from: text, until: text }),
  callback: fields({ delaySeconds: number, retrySeconds: number, attempts: number }),
  voicemail: fields({ inputSeconds: number, inputs: number }),
});

export const cause = fields({
  code: text,
  class: z.enum(CAUSE_CLASSES),
  roots: z.array(z.enum(CAUSE_ROOTS)),
  labels: byLanguage,
});

const step = fields({
  id: text,
  phase: z.enum(STEP_PHASES),
  who: z.enum(STEP_ROLES),
  text,
  says: z.exactOptional(byLanguage),
});

export const playbook = fields({
  id: text,
  version: number,
  title: text,
  for: fields({
    kinds: z.array(z.enum(KINDS)),
    causes: z.array(text),
    categories: z.array(text),
    severities: z.array(z.enum(SEVERITIES)),
  }),
  who: z.enum(STEP_ROLES),
  steps: z.array(step),
  remedies: z.array(fields({ kind: z.enum(REMEDY_KINDS), upToPercent: z.exactOptional(number), when: text })),
  escalate: z.array(fields({ when: text, to: z.enum(STEP_ROLES) })),
});
