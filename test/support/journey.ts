import { onTestFinished } from 'vitest';
import { addMilliseconds, DAY_MS, type Instant } from '../../shared/domain/time.ts';
import { type CallerSteps, callerSteps } from './journey-caller.ts';
import { type CustomerSteps, customerSteps, type Person } from './journey-customer.ts';
import type { Driver } from './journey-driver.ts';
import { type EngineDriver, type HouseOptions, openEngineDriver } from './journey-engine.ts';
import { type StaffSteps, staffSteps } from './journey-staff.ts';

type Passing = { pass(count: number): Promise<void> };

/** The one vocabulary of journeys: who there is, and what they can do. */
export interface House<D extends Driver = Driver> {
  driver: D;
  /** Agent of orders and general. */
  ana: StaffSteps;
  /** Agent of products and billing. */
  ben: StaffSteps;
  /** Supervisor of all teams. */
  sam: StaffSteps;
  /** Manager of all teams. */
  mia: StaffSteps;
  olu: StaffSteps;
  ada: StaffSteps;
  /** A customer with a mailbox. */
  robin: CustomerSteps;
  customer(person: Person): CustomerSteps;
  caller(phone?: string): CallerSteps;
  days: Passing;
  hours: Passing;
  minutes: Passing;
  /** Until that instant, seconds included. */
  itBecomes(instant: Instant): Promise<void>;
}

/** Words for a house that is reached by this driver. */
export function houseOf<D extends Driver>(driver: D): House<D> {
  const staff = (id: string) => staffSteps(id, driver);
  const customer = (person: Person) => customerSteps(person, driver);
  const passing = (unitMs: number): Passing => ({
    pass: (count) => driver.advanceTo(addMilliseconds(driver.now(), count * unitMs)),
  });
  return {
    driver,
    ana: staff('ana'),
    ben: staff('ben'),
    sam: staff('sam'),
    mia: staff('mia'),
    olu: staff('olu'),
    ada: staff('ada'),
    robin: customer({ name: 'Robin Doe', email: 'Robin@example.com' }),
    customer,
    caller: (phone) => callerSteps(phone, driver),
    days: passing(DAY_MS),
    hours: passing(DAY_MS / 24),
    minutes: passing(DAY_MS / 1440),
    itBecomes: (instant) => driver.advanceTo(instant),
  };
}

/** Given a house in memory: open until the test is over. */
export async function givenAHouse(options?: HouseOptions): Promise<House<EngineDriver>> {
  const driver = await openEngineDriver(options);
  onTestFinished(() => driver.close());
  return houseOf(driver);
}
