import { ContactMergedInto } from '@parley/contracts';
import { frameMigrations } from '@parley/platform';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contactStream } from '../../contacts/contact.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { crmService } from '../../crm.module.js';
import type { ImportedContact } from '../rows/imported-contact.js';
import type { RowOutcome } from './row-outcome.js';
import { type RowToWrite, RowWriter } from './row-writer.adapter.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  log = await openedLog({ ...crmService, migrations }, await postgres());
});
afterAll(() => log.close());

const phone = (value: string) => ({ channel: 'phone', value }) as const;
const row = (number: number, contact: Partial<ImportedContact> = {}): RowToWrite => ({
  ...{ number, customFields: [] },
  contact: {
    ...{ name: `Name ${number}`, fields: {}, identities: [], customFields: [], builtIn: {}, company: null, ...contact },
  },
});

type Found = { readonly name: string; readonly role: string | null; readonly company: string | null };

const sql = `
  select k.name, k.role, c.name as company from crm.contact k left join crm.company c on c.company_id = k.company_id
   order by k.name`;

function organization() {
  const [tenantId, ada] = [v7(), v7()];
  const by = () => commandBy({ tenantId, principal: { kind: 'user', id: ada } }, clock.now().toISOString());
  return {
    write: (importId: string, ...rows: readonly RowToWrite[]) =>
      new RowWriter(log.tenants, log.store, new CrmIdentifiers(log.keyring)).write(rows, {
        ...{ context: { ...by(), changeSetId: importId }, importId, matchBy: 'phone', makerId: ada },
      }),
    merged: (contactId: string, intoId: string) =>
      log.store.update(contactStream(tenantId, contactId), by(), () => [
        ContactMergedInto({ contactId, intoId, fromVersion: 1, toVersion: 1 }),
      ]),
    contacts: () => log.tenants.inTenant({ tenantId }, (em) => em.execute<Found[]>(sql)),
  };
}

const told = (outcomes: readonly RowOutcome[]) =>
  outcomes.map(({ number, outcome }) => [number, typeof outcome === 'string' ? outcome : outcome.code]);

describe('rows of a table', () => {
  it('become contacts with their companies, each company once', async () => {
    const { write, contacts } = organization();
    const acme = { name: 'Acme', fields: { industry: 'Roofs' } };
    const outcomes = await write(v7(), row(2, { company: acme, fields: { role: 'Buyer' } }), row(3, { company: acme }));
    expect(told(outcomes)).toEqual([
      [2, 'created'],
      [3, 'created'],
    ]);
    expect(await contacts()).toEqual([
      { name: 'Name 2', role: 'Buyer', company: 'Acme' },
      { name: 'Name 3', role: null, company: 'Acme' },
    ]);
  });

  it('make nothing twice when they are written again after a stop', async () => {
    const { write, contacts } = organization();
    const importId = v7();
    const rows = [row(2, { identities: [phone('+4930901820')], company: { name: 'Acme', fields: {} } }), row(3)];
    await write(importId, ...rows);
    expect(told(await write(importId, ...rows))).toEqual([
      [2, 'unchanged'],
      [3, 'unchanged'],
    ]);
    expect(await contacts()).toHaveLength(2);
    await write(v7(), row(3));
    expect(await contacts(), 'mutant twin: another import of a row that nobody is known by').toHaveLength(3);
  });

  it('change whoever is known by what they are matched by, also within one table', async () => {
    const { write, contacts } = organization();
    const anna = { name: 'Anna', identities: [phone('+4930901820')] };
    await write(v7(), row(2, anna));
    const outcomes = await write(
      v7(),
      row(2, { ...anna, fields: { role: 'Buyer' } }),
      row(3, { name: 'Tim', identities: [phone('+4930901821')] }),
      row(4, { name: null, identities: [phone('+4930901821')], fields: { role: 'Owner' } }),
    );
    expect(told(outcomes)).toEqual([
      [2, 'changed'],
      [3, 'created'],
      [4, 'changed'],
    ]);
    expect(await contacts()).toEqual([
      { name: 'Anna', role: 'Buyer', company: null },
      { name: 'Tim', role: 'Owner', company: null },
    ]);
  });

  it('are about whoever stands for somebody who was merged', async () => {
    const { write, merged } = organization();
    const [anna, annie] = await write(v7(), row(2), row(3, { identities: [phone('+4930901820')] }));
    await merged(annie!.contactId, anna!.contactId);
    const [found] = await write(v7(), row(2, { identities: [phone('+4930901820')], fields: { role: 'Buyer' } }));
    expect(found).toMatchObject({ contactId: anna!.contactId, outcome: 'changed' });
  });

  it('are refused one by one', async () => {
    const { write, contacts } = organization();
    expect(told(await write(v7(), row(2, { name: null }), row(3)))).toEqual([
      [2, 'crm.record-import.name-missing'],
      [3, 'created'],
    ]);
    expect(await contacts()).toHaveLength(1);
  });

  it('match nobody of another organization', async () => {
    const [one, other] = [organization(), organization()];
    const anna = row(2, { identities: [phone('+4930901820')] });
    await one.write(v7(), anna);
    expect(told(await other.write(v7(), anna))).toEqual([[2, 'created']]);
    expect(await one.contacts()).toHaveLength(1);
  });
});
