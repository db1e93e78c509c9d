/** The shapes of reports that are laid out beyond their table, for the console, which reads no other room's types. */
export type { LoyaltyReport } from '../domain/reports/cohort/loyalty-report.ts';
export type { ManagerPack } from '../domain/reports/indicators/manager-pack.ts';
export type { Story } from '../domain/reports/indicators/story.ts';
export type { MarketReport } from '../domain/reports/market/market-report.ts';
