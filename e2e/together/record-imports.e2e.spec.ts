import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const announced = z.object({ fileId: z.string(), address: z.string() });
const trouble = z.object({ columnNumber: z.int().nullable(), code: z.string() });
const preview = z.object({
  previewRecordImport: z.object({
    source: z.string().nullable(),
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), samples: z.array(z.string()) })),
    rows: z.array(
      z.object({
        ...{ rowNumber: z.int(), name: z.string().nullable(), companyName: z.string().nullable() },
        identities: z.array(z.object({ value: z.string() })),
        ...{ contactId: z.string().nullable(), troubles: z.array(trouble) },
      }),
    ),
  }),
});
const started = z.object({ changeSetId: z.string() });
const job = z.object({
  job: z.object({
    ...{ status: z.string(), doneCount: z.int(), failedCount: z.int(), totalCount: z.int() },
    importedFileId: z.string().nullable(),
    troubles: z.object({ edges: z.array(z.object({ node: trouble.extend({ rowNumber: z.int().nullable() }) })) }),
  }),
});
const named = z.object({ edges: z.array(z.object({ node: z.object({ name: z.string().nullable() }) })) });
const records = z.object({ contacts: named, companies: named });

const table = [
  'Имя;Фамилия;Телефон;E-mail;Компания;Комментарий',
  'Анна;Петрова;8 (912) 345-67-89;anna@example.org;Крыши и Ко;"Звонить; после шести"',
  'Тим;Иванов;нет;tim@example.org;Крыши и Ко;',
  ';;+7 999 123-45-67;;;',
].join('\r\n');

describe('a table of people, from its upload to its rolling back', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];
  let url = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const upload = async (text: string) => {
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { name: 'люди.csv', contentType: 'text/csv', sizeBytes: String(bytes.length), sha256 };
    const { fileId, address } = announced.parse(await there(ada).does('createUpload', file, 'fileId address'));
    expect((await fetch(`${url}${address}`, { method: 'PUT', body: bytes })).status).toBe(204);
    return fileId;
  };
  const shown = async (asked: object) => {
    const query = `query ($table: ImportedTableInput!) { previewRecordImport(table: $table) {
      source columns { header field samples }
      rows { rowNumber name companyName identities { value } contactId troubles { columnNumber code } } } }`;
    const variables = { table: asked };
    return (await there(ada).caller.ask({ query, variables, answer: preview })).previewRecordImport;
  };
  const jobNow = async (id: string) => {
    const query = `query ($id: ID!) { job(id: $id) { status doneCount failedCount totalCount importedFileId
      troubles { edges { node { rowNumber columnNumber code } } } } }`;
    return (await there(ada).caller.ask({ query, variables: { id }, answer: job })).job;
  };
  const ended = (id: string) =>
    vi.waitFor(async () => {
      const now = await jobNow(id);
      expect(now.status).toBe('FINISHED');
      // They stand behind the log.
      expect(now.troubles.edges.length > 0).toBe(now.failedCount > 0);
      return now;
    }, patience);
  const imported = async (asked: object) => {
    const given = { table: asked };
    const { changeSetId } = started.parse(await there(ada).does('startRecordImport', given, 'changeSetId'));
    return { changeSetId, ...(await ended(changeSetId)) };
  };
  const people = async () => {
    const query = '{ contacts { edges { node { name } } } companies { edges { node { name } } } }';
    const { contacts, companies } = await there(ada).caller.ask({ query, answer: records });
    const names = ({ edges }: z.infer<typeof named>) => edges.map(({ node }) => node.name).toSorted();
    return { contacts: names(contacts), companies: names(companies) };
  };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await there(ada).signUp('Imports');
    await there(ada).invite(there(oleg), ['operator']);
    await vi.waitFor(() => upload('a'), patience);
  }, 90_000);
  afterAll(() => together.stop());

  it('is shown as it would be imported, read as its headers and its rows speak', async () => {
    const { source, columns, rows } = await shown({ fileId: await upload(table), phoneCountry: 'RU' });
    expect(source).toBeNull();
    expect(columns.map(({ field }) => field)).toEqual([
      ...['FIRST_NAME', 'LAST_NAME', 'PHONE', 'MAIL', 'COMPANY_NAME', 'DESCRIPTION'],
    ]);
    expect(rows).toMatchObject([
      { rowNumber: 2, name: 'Анна Петрова', companyName: 'Крыши и Ко', contactId: null, troubles: [] },
      { rowNumber: 3, name: 'Тим Иванов', troubles: [{ columnNumber: 3, code: 'crm.record-import.phone-invalid' }] },
      { rowNumber: 4, name: null, identities: [{ value: '+79991234567' }] },
    ]);
    expect(rows[0]?.identities.map(({ value }) => value)).toEqual(['+79123456789', 'anna@example.org']);
  });

  it('is imported, told of row by row, rolled back as a whole, and imported again', async () => {
    const fileId = await upload(table);
    const { changeSetId, troubles, ...first } = await imported({ fileId, phoneCountry: 'RU' });
    expect(first).toEqual({ status: 'FINISHED', doneCount: 1, failedCount: 2, totalCount: 3, importedFileId: fileId });
    expect(troubles.edges.map(({ node }) => node)).toEqual([
      { rowNumber: 3, columnNumber: 3, code: 'crm.record-import.phone-invalid' },
      { rowNumber: 4, columnNumber: null, code: 'crm.record-import.name-missing' },
    ]);
    const both = { contacts: ['Анна Петрова', 'Тим Иванов'], companies: ['Крыши и Ко'] };
    expect(await people()).toEqual(both);

    const again = await imported({ fileId, phoneCountry: 'RU' });
    expect(again.doneCount).toBe(1);
    expect((await people()).contacts, 'whoever is known by their phone is nobody new').toEqual([
      ...['Анна Петрова', 'Тим Иванов', 'Тим Иванов'],
    ]);
    for (const one of [again.changeSetId, changeSetId]) {
      const undo = started.parse(await there(ada).does('undoChangeSet', { changeSetId: one }, 'changeSetId'));
      await ended(undo.changeSetId);
    }
    expect(await people()).toEqual({ contacts: [], companies: [] });
    expect((await imported({ fileId, phoneCountry: 'RU', matchBy: 'MAIL' })).doneCount).toBe(1);
    expect(await people()).toEqual(both);
  });

  it('shows whom a row would change', async () => {
    const { rows } = await shown({ fileId: await upload('Name,Mail\nAnna,ANNA@example.org\nEve,eve@example.org') });
    expect(rows.map(({ contactId }) => contactId !== null)).toEqual([true, false]);
  });

  it('is refused where it can’t be read as was said, or by whoever may not', async () => {
    const fileId = await upload('Name,Mail\nAnna,anna@example.org');
    const tries = (asked: object, who = ada) => there(who).tries('startRecordImport', { table: asked });
    expect(await tries({ fileId, columns: [{ field: 'NAME' }] })).toBe('crm.record-import.columns-differ');
    expect(await tries({ fileId, columns: [{}, { field: 'MAIL' }], isEveryRowNew: true })).toBe(
      'crm.record-import.name-column-missing',
    );
    expect(await tries({ fileId, matchBy: 'PHONE' })).toBe('crm.record-import.match-column-missing');
    expect(await tries({ fileId, columns: [{ field: 'NAME' }, { fieldId: fileId }] })).toBe(
      'crm.record-import.field-unknown',
    );
    expect(await tries({ fileId: await upload('\n') })).toBe('crm.record-import.table-empty');
    expect(await tries({ fileId }, oleg)).toBe('access.rows-too-narrow');
  });
});
