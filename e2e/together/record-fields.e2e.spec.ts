import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const words = z.object({ en: z.string(), ru: z.string() });
const option = z.object({ id: z.string(), key: z.string(), name: words, color: z.string(), isArchived: z.boolean() });
const field = z.object({
  ...{ id: z.string(), key: z.string(), name: words, type: z.string(), isBuiltIn: z.boolean(), version: z.int() },
  ...{ isRequired: z.boolean(), helpText: z.string().nullable(), options: z.array(option) },
});
const shown =
  'id key name { en ru } type isBuiltIn isRequired helpText version options { id key name { en ru } color isArchived }';
const named = (en: string, ru: string) => ({ en, ru });

describe('the fields of an organization', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, operator] = [() => there(ada), () => there(oleg)];
  const fieldsOf = async (who: Colleague, of: string) => {
    const answer = z.object({ fields: z.array(field) });
    return (await who.caller.ask({ query: `{ fields(${of}) { ${shown} } }`, answer })).fields;
  };
  const done = async (name: string, input: object) =>
    z.object({ field }).parse(await admin().does(name, input, `field { ${shown} }`)).field;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Fields');
    await admin().invite(operator(), ['operator']);
  }, 90_000);
  afterAll(() => together.stop());

  it('begin with statuses and sources, which are changed and stay', async () => {
    await vi.waitFor(async () => expect(await fieldsOf(operator(), 'recordKind: COMPANY')).toHaveLength(2), patience);
    const [status] = await fieldsOf(operator(), 'recordKind: COMPANY');
    expect(status).toMatchObject({ key: 'status', type: 'SELECT', name: { ru: 'Статус' }, isBuiltIn: true });
    const fieldId = status!.id;
    const added = await done('createFieldOption', { fieldId, key: 'rival', name: named('Rival', 'Конкурент') });
    expect(added.options.at(-1)).toMatchObject({ key: 'rival', color: 'GREY', isArchived: false });
    const optionId = added.options.at(-1)!.id;
    const painted = await done('updateFieldOption', { fieldId, optionId, color: 'RED' });
    expect(painted.options.at(-1)).toMatchObject({ color: 'RED', name: { en: 'Rival' } });
    expect((await done('archiveFieldOption', { fieldId, optionId })).options.at(-1)?.isArchived).toBe(true);
    expect(await admin().tries('archiveField', { fieldId })).toBe('crm.field.built-in');
  });

  it('are defined by the admin, read by the operator, and archived', async () => {
    const about = { recordKind: 'DEAL', key: 'roof', name: named('Roof', 'Крыша'), type: 'SELECT' };
    const options = [{ key: 'flat', name: named('Flat', 'Плоская'), color: 'BLUE' }];
    const made = await done('createField', { ...about, options, helpText: 'As it is now' });
    expect(await admin().tries('createField', about)).toBe('crm.field.key-taken');
    expect(await operator().tries('createField', { ...about, key: 'wall' })).toBe('access.permission-missing');
    const changed = await done('updateField', { fieldId: made.id, helpText: null, isRequired: true });
    expect(changed).toMatchObject({ helpText: null, isRequired: true, version: 2 });
    expect(await admin().tries('updateField', { fieldId: made.id, isRequired: false, expectedVersion: 1 })).toBe(
      'crm.field.version',
    );
    await admin().does('reorderFields', { recordKind: 'DEAL', fieldIds: [made.id] });
    expect((await fieldsOf(operator(), 'recordKind: DEAL')).map(({ key }) => key)).toEqual([
      ...['roof', 'lost-reason', 'source'],
    ]);
    await done('archiveField', { fieldId: made.id });
    expect((await fieldsOf(operator(), 'recordKind: DEAL')).map(({ key }) => key)).toEqual(['lost-reason', 'source']);
    expect((await fieldsOf(operator(), 'isArchived: true')).map(({ id }) => id)).toEqual([made.id]);
    await done('unarchiveField', { fieldId: made.id });
    expect(await fieldsOf(operator(), 'isArchived: true')).toEqual([]);
  });
});
