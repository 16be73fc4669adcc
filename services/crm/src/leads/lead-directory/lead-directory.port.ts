import type { Answerable, Erased, Reach, SharedRecord } from '@parley/contracts';

import type { NamedIdentity } from '../../contacts/identities/identities.js';

/** What qualifying needs to know of a lead. */
export type KnownLead = Answerable &
  SharedRecord & {
    readonly leadId: string;
    readonly subjectId: string;
    readonly name: string | Erased;
    /** The phone and the mail address that the lead left. */
    readonly identities: readonly NamedIdentity[];
    /** What the lead itself followed from: what it becomes follows from the same. */
    readonly correlationId: string;
  };

export abstract class LeadDirectory {
  /** @throws DomainError `not-found` `crm.lead.not-found`, also of what is out of reach */
  abstract get(tenantId: string, leadId: string, reach: Reach): Promise<KnownLead>;
}
