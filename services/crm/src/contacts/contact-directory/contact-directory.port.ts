import type { Answerable, SharedRecord } from '@parley/contracts';

/** What deals need to know of a contact. */
export type KnownContact = Answerable &
  SharedRecord & {
    readonly contactId: string;
    readonly subjectId: string;
    readonly chatIds: readonly string[];
  };

export abstract class ContactDirectory {
  /** @throws DomainError `crm.contact.not-found` */
  abstract get(tenantId: string, contactId: string): Promise<KnownContact>;
}
