import { beforeEach, expect, test } from 'vitest';
import type { ContactCentre, OfferedTask } from '../../shared/ports/contact-centre.ts';

/** A contact centre and what stands in it for agents to take, in no particular order. */
export interface ContactCentreBench {
  contactCentre: ContactCentre;
  offered(): Promise<(OfferedTask & { contactId: string })[]>;
}

/** What every contact centre keeps: a task is offered whole, and once by its id. */
export function contactCentreContract(make: () => Promise<ContactCentreBench>): void {
  const task: OfferedTask = {
    id: 'task-1',
    name: 'Case 102-938-4756: promise broken',
    description: 'The final answer was due.\nNobody has taken the case 😀',
    link: 'https://desk.example.com/cases/1029384756',
    caseId: 'case-a',
  };
  let bench: ContactCentreBench;

  beforeEach(async () => {
    bench = await make();
  });

  test('a task is offered whole, under the contact that was answered', async () => {
    const contactId = await bench.contactCentre.offerTask(task);
    expect(contactId).not.toBe('');
    expect(await bench.offered()).toEqual([expect.objectContaining({ ...task, contactId })]);
  });

  test('a task sent again is offered once: the first, under the same contact', async () => {
    const contactId = await bench.contactCentre.offerTask(task);
    expect(await bench.contactCentre.offerTask(task)).toBe(contactId);
    expect(await bench.contactCentre.offerTask({ ...task, name: 'Later, in other words' })).toBe(contactId);
    expect(await bench.offered()).toEqual([expect.objectContaining({ ...task, contactId })]);
  });

  test('tasks of other ids are contacts of their own, though they are about one case', async () => {
    const ids = ['task-1', 'task-2', 'task-3'];
    const contactIds = await Promise.all(ids.map((id) => bench.contactCentre.offerTask({ ...task, id })));
    expect(new Set(contactIds).size).toBe(3);
    expect((await bench.offered()).map(({ id, contactId }) => [id, contactId]).toSorted()).toEqual(
      ids.map((id, at) => [id, contactIds[at]]),
    );
  });
}
