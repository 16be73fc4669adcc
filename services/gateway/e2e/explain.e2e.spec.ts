import {
  ContactsByIds,
  DealsByIds,
  GetMe,
  logQueriesOf,
  MOST_FURTHER_CAUSES,
  type OutputOf,
  serviceNames,
} from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Fake, idOf, startFake, tenantId } from './fakes.js';
import { me } from './live-client.js';
import { contact, deal } from './records.js';

const dealId = idOf(1, 6);
const contactId = idOf(1, 4);
const shown = z.object({ explain: z.object({ steps: z.array(z.object({ type: z.string() })) }).nullable() });

type Told = { readonly n: number; readonly type: string; readonly cause: number; readonly version: number };

/** An event of the deal, unless it is said to be about something else. */
const told = ({ n, type, cause, version }: Told, data: object = { dealId }, streamId = `crm.deal-${dealId}`) => ({
  type,
  data,
  envelope: {
    ...{ id: idOf(n, 20), type, schemaVersion: 1, tenantId, streamId, streamVersion: version, position: String(n) },
    ...{ occurredAt: '2026-03-01T09:00:00.000Z', recordedAt: new Date(1_780_000_000_000 + n).toISOString() },
    actor: { kind: 'user' as const, id: 'u' },
    ...{ causationId: idOf(cause, 20), correlationId: idOf(cause, 22), commandId: idOf(n, 23) },
    ...{ previousHash: '', hash: '' },
  },
});

const received = told(
  { n: 1, type: 'messaging.message.received', cause: 0, version: 1 },
  { messageId: idOf(1, 2), chatId: idOf(1) },
  'messaging.chat-log-1',
);
const story = [
  told({ n: 2, type: 'crm.deal.created', cause: 1, version: 1 }),
  told({ n: 3, type: 'crm.deal.assigned', cause: 50, version: 2 }),
  told({ n: 4, type: 'crm.deal.moved-to-stage', cause: 60, version: 3 }),
  told({ n: 5, type: 'crm.deal.assigned', cause: 70, version: 4 }),
];

type Correlated = { readonly correlationId: string; readonly furtherIds?: readonly string[] | undefined };

describe('why something is as it is', () => {
  let fake: Fake;
  let own = story;
  let permissions: OutputOf<typeof GetMe>['grants'] = me().grants;
  const correlated: Correlated[] = [];

  beforeAll(async () => {
    fake = await startFake();
    fake.services.on(GetMe, () => ({ ...me(), grants: permissions }));
    fake.services.on(DealsByIds, ({ ids }) => ({
      items: ids.map((id) => (id === dealId ? { ...deal(1), hiddenFields: ['title'] } : null)),
    }));
    fake.services.on(ContactsByIds, ({ ids }) => ({ items: ids.map((id) => (id === contactId ? contact(1) : null)) }));
    for (const service of serviceNames) {
      fake.services.on(logQueriesOf(service).correlated, (asked) => {
        if (service === 'crm') correlated.push(asked);
        const isFirst = [asked.correlationId, ...(asked.furtherIds ?? [])].includes(idOf(1, 22));
        return { events: service === 'messaging' && isFirst ? [received] : [] };
      });
      fake.services.on(logQueriesOf(service).ofRecord, ({ streamId }) => ({
        events: own.filter(({ envelope }) => envelope.streamId === streamId),
      }));
    }
  });
  afterAll(() => fake.stop());

  const explain = async (subject: object) => {
    fake.services.asked.length = 0;
    correlated.length = 0;
    const query = 'query ($subject: RefInput!) { explain(subject: $subject) { steps { type } } }';
    const { data, errors } = await fake.run(query, { subject });
    if (errors) return errors[0]?.extensions;
    return shown.parse(data).explain?.steps.map(({ type }) => type) ?? null;
  };
  const wholeDeal = { type: 'DEAL', id: dealId };

  it('is its whole story with what began each change, not what its last change alone came from', async () => {
    expect(await explain(wholeDeal)).toEqual([received, ...story].map(({ type }) => type));
    expect(correlated).toEqual([{ correlationId: idOf(1, 22), furtherIds: [50, 60, 70].map((n) => idOf(n, 22)) }]);
    const logs = fake.services.asked.filter((name) => /record-events|correlated-events/.test(name));
    expect(logs).toHaveLength(1 + serviceNames.length);
  });

  it('is of one field what changed that field, though somebody else answers for the record since', async () => {
    expect(await explain({ ...wholeDeal, field: 'stage' })).toEqual([
      'messaging.message.received',
      'crm.deal.created',
      'crm.deal.moved-to-stage',
    ]);
  });

  it('is told of a contact too', async () => {
    const made = told(
      { n: 9, type: 'crm.contact.created', cause: 1, version: 1 },
      { contactId },
      `crm.contact-${contactId}`,
    );
    own = [made];
    permissions = [...permissions, { permission: 'contacts:read', rows: 'all' }];
    fake.clock.ms += 5000;
    expect(await explain({ type: 'CONTACT', id: contactId, field: 'name' })).toEqual([received.type, made.type]);
    own = story;
  });

  it('is refused of a field that there is not, before anything is looked for', async () => {
    expect(await explain({ ...wholeDeal, field: 'colour' })).toMatchObject({
      kind: 'INVALID',
      code: 'explain.field-unknown',
      details: { type: 'deal', field: 'colour', known: expect.arrayContaining(['stage', 'title']) as unknown },
    });
    expect(fake.services.asked).toEqual([]);
  });

  it('is told of nothing that may not be seen: a record, or a field that a rule hides', async () => {
    expect(await explain({ type: 'DEAL', id: idOf(2, 6) })).toBeNull();
    expect(await explain({ ...wholeDeal, field: 'title' })).toBeNull();
    expect(fake.services.asked.filter((name) => name.endsWith('-events'))).toEqual([]);
    expect(await explain({ ...wholeDeal, field: 'pipeline' })).toEqual([received.type, 'crm.deal.created']);
  });

  it('leaves out a step that whoever asks may not read, and mutant: with the permission it stands there', async () => {
    const all = permissions;
    permissions = all.filter(({ permission }) => permission !== 'chats:read');
    fake.clock.ms += 5000;
    expect(await explain(wholeDeal)).toEqual(story.map(({ type }) => type));
    permissions = all;
    fake.clock.ms += 5000;
    expect(await explain(wholeDeal)).toContain(received.type);
  });

  it('asks for no more first causes than are answered at once, the very first among them', async () => {
    own = Array.from({ length: 60 }, (_, n) =>
      told({ n: n + 2, type: 'crm.deal.moved-to-stage', cause: n + 1, version: n + 1 }),
    );
    expect(await explain(wholeDeal)).toHaveLength(61);
    const [asked] = correlated;
    expect([asked?.correlationId, asked?.furtherIds?.length]).toEqual([idOf(1, 22), MOST_FURTHER_CAUSES]);
    expect(asked?.furtherIds?.at(-1)).toBe(idOf(60, 22));
    own = story;
  });
});
