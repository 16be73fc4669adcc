import { leadVersion } from './lead.errors.js';

/** A lead as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadLead = {
  readonly leadId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

export function checkVersion({ leadId, version, expectedVersion }: ReadLead): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw leadVersion(leadId, version);
}
