import type { DealChanges, DealInput } from '@parley/contracts';

/** What is entered as it is stored: nobody beside its contact is an empty list of them. */
export const entered = ({ contactIds, ...fields }: DealInput): Omit<DealChanges, 'title'> => ({
  ...fields,
  ...(contactIds !== undefined && { contactIds: contactIds ?? [] }),
});
