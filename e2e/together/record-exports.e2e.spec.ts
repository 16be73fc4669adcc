import { createHash } from 'node:crypto';

import { grantsOf, heldOverAll } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const started = z.object({ jobId: z.string(), fileId: z.string() });
const opened = z.object({ address: z.string() });
const announced = opened.extend({ fileId: z.string() });
const job = z.object({
  job: z.object({
    ...{ status: z.string(), kind: z.string(), doneCount: z.int(), totalCount: z.int() },
    exportedFileId: z.string().nullable(),
    troubles: z.object({ totalCount: z.int() }),
  }),
});
const preview = z.object({
  previewRecordImport: z.object({
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), fieldId: z.string().nullable() })),
    rows: z.array(
      z.object({
        ...{ name: z.string().nullable(), contactId: z.string().nullable() },
        identities: z.array(z.object({ value: z.string() })),
        troubles: z.array(z.object({ code: z.string() })),
      }),
    ),
  }),
});
const rowsOf = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));
const contact = (name: string, phone: string, more: object = {}) => ({
  ...{ name, identities: [{ channel: 'PHONE', value: phone }] },
  ...more,
});

describe('an export, from its start to its being imported again', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg, nora]: Colleague[] = [];
  let url = '';
  let fieldId = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const start = async (asked: object, who = ada) =>
    started.parse(await there(who).does('startRecordExport', asked, 'jobId fileId'));
  const ended = (id: string) =>
    vi.waitFor(async () => {
      const query = `query ($id: ID!) { job(id: $id) { status kind doneCount totalCount exportedFileId
        troubles { totalCount } } }`;
      const { job: now } = await there(ada).caller.ask({ query, variables: { id }, answer: job });
      expect(now.status).toBe('FINISHED');
      return now;
    }, patience);
  const download = async (fileId: string, who = ada) => {
    const { address } = opened.parse(
      await vi.waitFor(() => there(who).does('openFile', { fileId }, 'address'), patience),
    );
    return fetch(`${url}${address}`);
  };
  const exported = async (asked: object, who = ada) => {
    const { fileId } = await start({ format: 'JSON', ...asked }, who);
    return rowsOf.parse(await (await download(fileId, who)).json());
  };
  const namesOf = (rows: z.infer<typeof rowsOf>) => rows.map((row) => row['Full name']);
  const upload = async (body: Uint8Array<ArrayBuffer>) => {
    const sha256 = createHash('sha256').update(body).digest('hex');
    const file = { name: 'again.csv', contentType: 'text/csv', sizeBytes: String(body.length), sha256 };
    const { fileId, address } = announced.parse(await there(ada).does('createUpload', file, 'fileId address'));
    expect((await fetch(`${url}${address}`, { method: 'PUT', body })).status).toBe(204);
    return fileId;
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [ada, oleg, nora] = ['Ada', 'Oleg', 'Nora'].map((name) => new Colleague(together, url, name));
    await there(ada).signUp('Exports');
    const made = z.object({ field: z.object({ id: z.string() }) });
    const field = { recordKind: 'CONTACT', key: 'roof', name: { en: 'Roof area', ru: 'Площадь' }, type: 'NUMBER' };
    const create = () => there(ada).does('createField', field, 'field { id }');
    fieldId = made.parse(await vi.waitFor(create, patience)).field.id;
    await there(ada).invite(there(oleg), ['operator']);
    const company = z.object({ company: z.object({ id: z.string() }) });
    const { company: roofs } = company.parse(
      await there(ada).does('createCompany', { name: 'Roofs' }, 'company { id }'),
    );
    const known = { companyId: roofs.id, tags: ['roof', 'old'], customFields: [{ fieldId, number: '120.5' }] };
    await there(ada).does('createContact', contact('=HYPERLINK("http://evil")', '+4930901820', known));
    const ofOleg = contact('Boris', '+4930901821', { address: { city: 'Riga' } });
    await vi.waitFor(() => there(oleg).does('createContact', ofOleg), patience);
  }, 90_000);
  afterAll(() => together.stop());

  it('is counted, harmless to a spreadsheet, and read again as it was', async () => {
    const { jobId, fileId } = await start({ recordType: 'CONTACT', format: 'CSV' });
    expect(await ended(jobId)).toEqual({
      ...{ status: 'FINISHED', kind: 'RECORD_EXPORT', doneCount: 2, totalCount: 2, exportedFileId: fileId },
      troubles: { totalCount: 0 },
    });
    const response = await download(fileId);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="contacts-\d{4}-\d\d-\d\d.csv"/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = Buffer.from(bytes).toString();
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).toContain("'+4930901820");

    const query = `query ($table: ImportedTableInput!) { previewRecordImport(table: $table) {
      columns { header field fieldId } rows { name contactId identities { value } troubles { code } } } }`;
    const variables = { table: { fileId: await upload(bytes) } };
    const { columns, rows } = (await there(ada).caller.ask({ query, variables, answer: preview })).previewRecordImport;
    expect(columns.filter(({ field, fieldId: own }) => !field && !own).map(({ header }) => header)).toEqual([
      ...['Id', 'Created at'],
    ]);
    expect(columns).toContainEqual({ header: 'Roof area', field: null, fieldId });
    expect(rows).toEqual([
      {
        ...{ name: '=HYPERLINK("http://evil")', contactId: expect.any(String), troubles: [] },
        identities: [{ value: '+4930901820' }],
      },
      { name: 'Boris', contactId: expect.any(String), identities: [{ value: '+4930901821' }], troubles: [] },
    ]);
    expect(new Set(rows.map(({ contactId }) => contactId)).size, 'each is somebody who is there').toBe(2);
  });

  it('holds the columns that are asked for, of the records that fit', async () => {
    const columns = [{ fieldId }, { field: 'NAME' }, { field: 'TAGS' }, { field: 'COMPANY_NAME' }];
    const contactFilter = { tags: { any: ['roof'] } };
    expect(await exported({ recordType: 'CONTACT', columns, contactFilter })).toEqual([
      { 'Roof area': 120.5, 'Full name': '=HYPERLINK("http://evil")', Tags: 'roof, old', Company: 'Roofs' },
    ]);
    expect(await exported({ recordType: 'CONTACT', search: 'Riga' })).toEqual([]);
    expect(namesOf(await exported({ recordType: 'CONTACT', search: 'Boris' }))).toEqual(['Boris']);
  });

  it('is a workbook, too', async () => {
    const { fileId } = await start({ recordType: 'CONTACT', format: 'XLSX' });
    const response = await download(fileId);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await response.bytes())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('holds companies, and deals with what those are called that they name', async () => {
    expect(await exported({ recordType: 'COMPANY' })).toMatchObject([{ Company: 'Roofs', Website: null }]);
    const contacts = z.object({
      contacts: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    });
    const query = '{ contacts(filter: { name: { eq: "Boris" } }) { edges { node { id } } } }';
    const boris = (await there(ada).caller.ask({ query, answer: contacts })).contacts.edges[0]?.node.id;
    await there(ada).does('createDeal', { contactId: boris, title: '-Roof' });
    const [deal] = await exported({ recordType: 'DEAL' });
    expect(deal).toMatchObject({ Title: '-Roof', Contact: 'Boris', Open: true, Amount: null });
    expect([deal?.['Pipeline'], deal?.['Stage']]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('holds what whoever asked reaches, and nobody else opens it', async () => {
    expect(namesOf(await exported({ recordType: 'CONTACT' }, oleg))).toEqual(['Boris']);
    const [ofAda, ofOleg] = [
      await start({ recordType: 'DEAL', format: 'JSON' }),
      await start({ recordType: 'CONTACT', format: 'CSV' }, oleg),
    ];
    await ended(ofAda.jobId);
    await ended(ofOleg.jobId);
    expect(await there(oleg).tries('openFile', { fileId: ofAda.fileId })).toBe('crm.file.not-found');
    expect(await there(ada).tries('openFile', { fileId: ofOleg.fileId })).toBe('crm.file.not-found');
  });

  it('leaves out what a role hides', async () => {
    const grants = heldOverAll(grantsOf.viewer).map((permission) => ({
      ...{ permission, rows: 'ALL' },
      ...(permission === 'contacts:read' && { except: ['name', 'username'] }),
    }));
    const { roleId } = z
      .object({ roleId: z.string() })
      .parse(await there(ada).does('createRole', { name: 'Without names', grants }, 'roleId'));
    await there(ada).invite(there(nora), [roleId]);
    await vi.waitFor(() => start({ recordType: 'CONTACT', format: 'CSV' }, nora), patience);
    const [row] = await exported({ recordType: 'CONTACT' }, nora);
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['Id', 'Company', 'Tags']));
    for (const hidden of ['Full name', 'First name', 'Phone', 'Telegram username'])
      expect(row).not.toHaveProperty([hidden]);
    expect(Object.keys((await exported({ recordType: 'DEAL' }, nora))[0] ?? {})).not.toContain('Contact');
    const asked = { recordType: 'CONTACT', format: 'CSV', contactFilter: { name: { eq: 'Boris' } } };
    expect(await there(nora).tries('startRecordExport', asked, 'jobId')).toBe('access.field-not-allowed');
  });

  it('is refused where it can’t be read as was said, or by whoever may not', async () => {
    const tries = (asked: object, who = ada) =>
      there(who).tries('startRecordExport', { format: 'CSV', ...asked }, 'jobId');
    expect(await tries({ recordType: 'DEAL', columns: [{ field: 'PHONE' }] })).toBe('crm.record-export.column-unknown');
    expect(await tries({ recordType: 'DEAL', columns: [{ fieldId }] })).toBe('crm.record-export.column-unknown');
    expect(await tries({ recordType: 'DEAL', contactFilter: {} })).toBe('crm.record-export.filter-differs');
  });
});
