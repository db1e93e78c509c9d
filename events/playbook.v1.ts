import * as z from 'zod';
import { KINDS, type LANGUAGES, REMEDY_KINDS, SEVERITIES, TICK_STATES } from '../shared/domain/case/vocabulary.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS } from '../shared/domain/causes/words.ts';
import { STEP_PHASES, STEP_ROLES } from '../shared/domain/playbooks/words.ts';
import { moment } from './text.ts';

const inEachLanguage = z.strictObject({ en: z.string(), es: z.string(), nl: z.string() } satisfies Record<
  (typeof LANGUAGES)[number],
  unknown
>);

/** A step that somebody ticked. */
export const tickView = z
  .strictObject({
    playbook: z.string().meta({ description: '`id@version`.' }),
    step: z.string(),
    round: z.int().positive(),
    state: z.enum(TICK_STATES),
    by: z.string(),
    at: moment,
    textId: z.string().exactOptional(),
  })
  .meta({ id: 'Tick' });

const step = z.strictObject({
  id: z.string(),
  phase: z.enum(STEP_PHASES),
  who: z.enum(STEP_ROLES),
  text: z.string(),
  says: inEachLanguage.exactOptional().meta({ description: 'What the customer is told, in their language.' }),
});

const remedies = z.array(
  z.strictObject({
    kind: z.enum(REMEDY_KINDS),
    upToPercent: z.int().exactOptional().meta({ description: 'Of one’s own limit.' }),
    when: z.string(),
  }),
);
const escalate = z.array(z.strictObject({ when: z.string(), to: z.enum(STEP_ROLES) }));

/** The playbook beside a case. */
export const shownPlaybookView = z
  .strictObject({
    playbook: z.string().meta({ description: '`id@version`.' }),
    isFollowed: z.boolean().meta({ description: 'Tied to the case; else a better fit takes its place by itself.' }),
    suggested: z.string().nullable().meta({ description: 'What a case like this would get today, if another one.' }),
    title: z.string().nullable(),
    who: z.enum(STEP_ROLES).nullable(),
    steps: z.array(step.extend({ tick: tickView.nullable() })),
    remedies,
    escalate,
    otherTicks: z.array(tickView).meta({ description: 'Of other versions, other playbooks and earlier rounds.' }),
  })
  .meta({ id: 'ShownPlaybook' });

/** Answer of `GET /playbooks`: what can be followed today. */
export const playbooksView = z
  .strictObject({
    playbooks: z.array(
      z.strictObject({
        id: z.string(),
        version: z.int().positive(),
        title: z.string(),
        for: z.strictObject({
          kinds: z.array(z.enum(KINDS)),
          causes: z.array(z.string()),
          categories: z.array(z.string()),
          severities: z.array(z.enum(SEVERITIES)),
        }),
        who: z.enum(STEP_ROLES),
        steps: z.array(step),
        remedies,
        escalate,
      }),
    ),
  })
  .meta({ id: 'Playbooks' });

/** Answer of `GET /causes`. */
export const causesView = z
  .strictObject({
    classes: z.array(z.enum(CAUSE_CLASSES)),
    causes: z.array(
      z.strictObject({
        code: z.string(),
        class: z.enum(CAUSE_CLASSES),
        roots: z.array(z.enum(CAUSE_ROOTS)).meta({ description: 'What lies below it in the customer; they overlap.' }),
        labels: inEachLanguage,
      }),
    ),
  })
  .meta({ id: 'Causes' });
