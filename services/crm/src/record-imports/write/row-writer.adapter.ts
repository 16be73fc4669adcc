import type { IdentityChannel } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError } from '@parley/kernel';
import { TenantDatabase, uuids } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type Company, companyStream } from '../../companies/company.js';
import { createCompanyByHand } from '../../companies/create-company/create-company.js';
import { restoreCompany } from '../../companies/restore-company/restore-company.js';
import { type Contact, contactStream } from '../../contacts/contact.js';
import { CrmIdentifiers, type CrmIds } from '../../crm-ids.adapter.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import { isThere } from '../../recycle-bin/recyclable.js';
import type { ImportedContact } from '../rows/imported-contact.js';
import { type ContactOfRow, importContact } from './import-contact.js';
import { knownContacts } from './known-contacts.adapter.js';
import type { RowOutcome } from './row-outcome.js';

/** A row that was read, and its values of fields of one’s own once they were checked. */
export type RowToWrite = {
  readonly number: number;
  readonly contact: ImportedContact;
  readonly customFields: readonly CheckedValue[];
};

export type Importing = {
  readonly context: CommandContext;
  readonly importId: string;
  /** By what a row is known to be about somebody whom we have: one of each row’s; none where all are new. */
  readonly matchBy: IdentityChannel | null;
  readonly makerId: string | null;
};

type Writing = Importing & { readonly ids: CrmIds };

/** Rows of a table as contacts with their companies. */
@Injectable()
export class RowWriter {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  /**
   * Writes rows in few round trips whatever their number. What a row is refused for is its outcome, and costs no other
   * row; written again, rows that were written come out unchanged.
   */
  async write(rows: readonly RowToWrite[], importing: Importing): Promise<readonly RowOutcome[]> {
    const writing = { ...importing, ids: await this.identifiers.of(importing.context.actor.tenantId) };
    const known = await this.knownOf(rows, writing);
    await this.writeCompanies(rows, writing);
    return this.writeContacts(
      rows.map((row) => contactOf(row, known, writing)),
      writing,
    );
  }

  /** Whom each row would change, in their order; nobody where it would bring somebody new. */
  async wouldChange(
    rows: readonly RowToWrite[],
    { tenantId, matchBy }: { readonly tenantId: string; readonly matchBy: IdentityChannel | null },
  ): Promise<readonly (string | null)[]> {
    const matching = { ids: await this.identifiers.of(tenantId), matchBy };
    const known = await this.database.inTenant({ tenantId }, (em) => knownContacts(em, keysOf(rows, matching)));
    return rows.map((row) => known.get(keyOf(row, matching) ?? '') ?? null);
  }

  private knownOf(rows: readonly RowToWrite[], writing: Writing): Promise<ReadonlyMap<string, string>> {
    return this.database.inTenant(writing.context.actor, (em) => knownContacts(em, keysOf(rows, writing)));
  }

  /** Companies that are there already are left as they are, and come out of the recycle bin. */
  private async writeCompanies(rows: readonly RowToWrite[], { context, ids, makerId }: Writing): Promise<void> {
    const { actor } = context;
    const named = new Map(
      rows.flatMap(({ contact: { company } }) => (company ? [[ids.companyOf(company.name), company] as const] : [])),
    );
    const there = await this.database.inTenant(actor, (em) =>
      em.execute<{ companyId: string }[]>(companiesSql, [uuids([...named.keys()])]),
    );
    for (const { companyId } of there) named.delete(companyId);
    await this.events.updateAll(
      Array.from(named, ([companyId, { name, fields }]) => ({
        ...{ stream: companyStream(actor.tenantId, companyId), context },
        decide: (company: Company) =>
          isThere(company)
            ? restoreCompany({ companyId }, company)
            : createCompanyByHand({ companyId, name, fields, makerId }, company),
      })),
    );
  }

  private async writeContacts(asked: readonly ContactOfRow[], { context }: Writing): Promise<readonly RowOutcome[]> {
    const outcomes = new Map<number, RowOutcome['outcome']>();
    await this.events.updateAll(
      asked.map((one) => ({
        ...{ stream: contactStream(context.actor.tenantId, one.contactId), context },
        decide: (contact: Contact) => {
          try {
            const made = importContact(one, contact);
            const did = contact.status === 'unknown' ? 'created' : 'changed';
            outcomes.set(one.row, made.length === 0 ? 'unchanged' : did);
            return made;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            outcomes.set(one.row, error);
            return [];
          }
        },
      })),
    );
    return asked.map(({ row: number, contactId }) => ({
      ...{ number, contactId, outcome: outcomes.get(number) ?? 'unchanged' },
    }));
  }
}

const companiesSql = `select company_id as "companyId" from crm.company where company_id = any (?::uuid[])`;

function contactOf(row: RowToWrite, known: ReadonlyMap<string, string>, writing: Writing): ContactOfRow {
  const { number, contact, customFields } = row;
  const { ids, importId, makerId } = writing;
  const key = keyOf(row, writing);
  const { name, fields, builtIn, company } = contact;
  return {
    row: number,
    contactId: (key && known.get(key)) ?? ids.contactOfImport(importId, key ?? String(number)),
    ...{ name, customFields, makerId, companyId: company && ids.companyOf(company.name) },
    fields: { ...fields, ...selected(builtIn) },
    identities: contact.identities.map((one) => ({ ...one, identityId: ids.identityOf(one.channel, one.value) })),
  };
}

const selected = ({ status, source, 'processing-way': way }: ImportedContact['builtIn']) => ({
  ...(status !== undefined && { statusId: status }),
  ...(source !== undefined && { sourceId: source }),
  ...(way !== undefined && { processingWayId: way }),
});

type Matching = Pick<Writing, 'ids' | 'matchBy'>;

/** The id of the first of the row’s identities in the channel that rows are matched by. */
function keyOf({ contact }: RowToWrite, { ids, matchBy }: Matching): string | undefined {
  const by = contact.identities.find(({ channel }) => channel === matchBy);
  return by && ids.identityOf(by.channel, by.value);
}

const keysOf = (rows: readonly RowToWrite[], matching: Matching): string[] =>
  rows.flatMap((row) => keyOf(row, matching) ?? []);
