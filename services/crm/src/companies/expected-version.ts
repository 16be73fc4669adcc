import { companyVersion } from './company.errors.js';

/** A company as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadCompany = {
  readonly companyId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

/** @throws DomainError `conflict` `crm.company.version` */
export function checkVersion({ companyId, version, expectedVersion }: ReadCompany): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw companyVersion(companyId, version);
}
