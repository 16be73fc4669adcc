export abstract class CompanyDirectory {
  /** @throws DomainError `not-found` `crm.company.not-found` where there is none of that id */
  abstract check(tenantId: string, companyId: string | null | undefined): Promise<void>;
}
