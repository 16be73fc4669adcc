import type { Answerable, Erased, Reach, SharedRecord } from '@parley/contracts';

/** What qualifying needs to know of a lead. */
export type KnownLead = Answerable &
  SharedRecord & {
    readonly leadId: string;
    readonly subjectId: string;
    readonly name: string | Erased;
    readonly phone: string | null;
    readonly mail: string | null;
    /** What the lead itself followed from: what it becomes follows from the same. */
    readonly correlationId: string;
  };

export abstract class LeadDirectory {
  /** @throws DomainError `not-found` `crm.lead.not-found`, also of what is out of reach */
  abstract get(tenantId: string, leadId: string, reach: Reach): Promise<KnownLead>;
}
