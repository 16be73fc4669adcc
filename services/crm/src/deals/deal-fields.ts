import { clearOr, type DealChanges, type Erased, type Money } from '@parley/contracts';

/** What was entered about a deal beside its title: null, or nobody, where nothing was, and where it was erased. */
export type DealFields = {
  readonly amount: Money | null;
  readonly expectedCloseOn: string | null;
  readonly companyId: string | null;
  readonly contactIds: readonly string[];
  readonly description: string | null;
  readonly lostReasonId: string | null;
  readonly lostNote: string | null;
};

export const noFields: DealFields = {
  amount: null,
  expectedCloseOn: null,
  companyId: null,
  contactIds: [],
  description: null,
  lostReasonId: null,
  lostNote: null,
};

/** An amount as a row keeps it: in the smallest unit of its currency, both null where there is none. */
export type AmountColumns = { readonly amountMinor: string | null; readonly amountCurrency: string | null };

export const moneyOf = ({ amountMinor, amountCurrency }: AmountColumns): Money | null =>
  amountMinor === null || amountCurrency === null ? null : { amountMinor, currency: amountCurrency };

type Changes = Omit<DealChanges, 'title'>;

const stored = <Value>(value: Value | Erased | null): Value | null => (value === null ? null : clearOr(value, null));

/** The fields once some of them are others. */
export function withChanges(fields: DealFields, changes: Changes): DealFields {
  const now = <Value>(before: Value | null, value: Value | Erased | null | undefined) =>
    value === undefined ? before : stored(value);
  return {
    amount: now(fields.amount, changes.amount),
    expectedCloseOn: now(fields.expectedCloseOn, changes.expectedCloseOn),
    companyId: now(fields.companyId, changes.companyId),
    contactIds: changes.contactIds ?? fields.contactIds,
    description: now(fields.description, changes.description),
    lostReasonId: now(fields.lostReasonId, changes.lostReasonId),
    lostNote: now(fields.lostNote, changes.lostNote),
  };
}
