import { randomUUID } from 'node:crypto';

import { onABusyMachine } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;
let writes: Readonly<Record<string, object>>;

const READ_ONLY = 'access.organization-read-only';
const heard = z.object({
  chats: z.object({ edges: z.array(z.object({ node: z.object({ messageCount: z.int() }) })) }),
});

/** What came of it: nothing, or why not. */
async function outcomeOf(field: string, about: object): Promise<string> {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { position } }`;
  const input = { idempotencyKey: randomUUID(), ...about };
  return shop.caller.ask({ query, variables: { input }, answer: z.unknown() }).then(
    () => 'done',
    (error: unknown) => /"code":"([\w.-]+)"/.exec(String(error))?.[1] ?? String(error),
  );
}

async function messageCount(): Promise<number> {
  const { chats } = await shop.caller.ask({ query: '{ chats { edges { node { messageCount } } } }', answer: heard });
  return chats.edges.reduce((sum, { node }) => sum + node.messageCount, 0);
}

beforeAll(async () => {
  together = await Together.start(postgres());
  shop = await Shop.open(together, 'Archived', (await together.open()).url);
  await shop.proposalFor('Hello! How much are three windows?');
  const { id: chatId, dealId } = await shop.chat();
  const messageTemplateId = await shop.messageTemplate('Hello again');
  const dueAt = '2100-01-01T09:00:00.000Z';
  writes = {
    linkDealToChat: { dealId, chatId },
    sendMessage: { chatId, text: 'Hello' },
    requestProposal: { chatId },
    scheduleFollowUp: { chatId, messageTemplateId, dueAt },
    inviteMember: { roles: ['viewer'] },
  };
  await shop.settled();
}, 60_000);
afterAll(() => together.stop());

describe('an archived organization', () => {
  it('is changed through no service and hears nothing, is read, and goes on where it was', async () => {
    expect(await outcomeOf('archiveOrganization', {})).toBe('done');
    const archivedAt = performance.now();
    await vi.waitFor(async () => {
      const outcomes = [];
      for (const [field, about] of Object.entries(writes)) outcomes.push([field, await outcomeOf(field, about)]);
      expect(outcomes).toEqual(Object.keys(writes).map((field) => [field, READ_ONLY]));
    }, patience);
    const milliseconds = performance.now() - archivedAt;
    console.info(`${String(Object.keys(writes).length)} services refuse after ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeLessThan(onABusyMachine(5000));

    await shop.settled();
    const [before, events] = [await messageCount(), await together.eventsOf(shop.whose.organizationId)];
    expect(before).toBeGreaterThan(0);
    shop.hear('Is anybody there?');
    await shop.settled();
    expect(await messageCount()).toBe(before);
    expect(await together.eventsOf(shop.whose.organizationId)).toBe(events);

    expect(await outcomeOf('unarchiveOrganization', {})).toBe('done');
    await vi.waitFor(async () => expect(await messageCount()).toBe(before + 1), patience);
    await vi.waitFor(async () => expect(await outcomeOf('inviteMember', { roles: ['viewer'] })).toBe('done'), patience);
  });
});
