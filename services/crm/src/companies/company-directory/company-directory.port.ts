import type { Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

export abstract class CompanyDirectory {
  /**
   * Goes by the rows over which companies may be read, else by those of what is done.
   * @throws DomainError `not-found` `crm.company.not-found` where there is none of that id, or it is out of reach
   */
  abstract check(companyId: string | null | undefined, actor: Actor, otherwise: Reach): Promise<void>;
}
