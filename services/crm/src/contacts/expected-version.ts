import { contactVersion } from './contact.errors.js';

/** A contact as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadContact = {
  readonly contactId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

/** @throws DomainError `conflict` `crm.contact.version` */
export function checkVersion({ contactId, version, expectedVersion }: ReadContact): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw contactVersion(contactId, version);
}
