import { serviceNames } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from './journey/caller.js';
import { stepsOf } from './journey/guide.js';
import { MainPath, type Proposal } from './journey/main-path.js';
import { Newcomer } from './journey/newcomer.js';

const patience = { timeout: 40_000, interval: 100 };
const edited = 'Hello Anna! Three windows are 1,200 euro with the work. Shall we measure on Friday?';

const parley = new Newcomer();
let caller: Caller;
let path: MainPath;

const answers = z.object({
  approveProposal: z.object({ position: z.string() }).optional(),
  createMessageTemplate: z.object({ messageTemplate: z.object({ id: z.string() }) }).optional(),
});

/** What a reader of the guide takes from one answer into the next question. */
function learned(answer: object): Record<string, string> {
  const { approveProposal, createMessageTemplate } = answers.parse(answer);
  return {
    ...(approveProposal && { position: approveProposal.position }),
    ...(createMessageTemplate && { messageTemplate: createMessageTemplate.messageTemplate.id }),
  };
}

async function signIn(): Promise<void> {
  caller = new Caller(parley.url);
  await caller.signIn(parley.credentials);
  path = new MainPath(caller);
}

async function replyIn(chatId: string): Promise<Proposal | undefined> {
  return (await path.pending(chatId)).find(({ action }) => action === 'REPLY');
}

const editedSentToAnna = async () => (await parley.sentTo('anna')).filter((text) => text === edited).length;

const sawLive = (type: string) => caller.items.some((item) => item.type === type);

beforeAll(async () => {
  await parley.start();
  await signIn();
  caller.watch();
}, 180_000);

afterAll(async () => {
  await caller.close();
  await parley.stop();
}, 60_000);

describe('the main path, from a contact’s message to an answer, a moved deal and why', () => {
  let [chatId, dealId, messageId, before] = ['', '', '', ''];

  it('sees a message of a contact become a chat, a contact and a deal', async () => {
    const chat = await vi.waitFor(async () => {
      const found = await path.chat('Anna Parker');
      expect(found?.currentDeal?.stage.key).toBe('cold');
      return found;
    }, patience);
    expect(chat?.contact?.name).toBe('Anna Parker');
    [chatId, dealId] = [chat?.id ?? '', chat?.currentDeal?.id ?? ''];
  });

  it('sees a message live, then a proposal with its reasons', async () => {
    await parley.say('anna', 'How much is it with the work, and when can you come?');
    await vi.waitFor(() => expect(sawLive('messaging.message.received')).toBe(true), patience);
    const reply = await vi.waitFor(async () => {
      const found = await replyIn(chatId);
      expect(found).toBeDefined();
      return found;
    }, patience);
    expect(reply?.reasons.length).toBeGreaterThan(0);
  });

  it('approves it with an edit, twice under one key, and the contact gets exactly that text, once', async () => {
    await vi.waitFor(async () => {
      const reply = await replyIn(chatId);
      if (!reply) throw new Error('No proposal waits');
      const key = reply.id;
      const position = await path.approve(reply, edited, key);
      expect(await path.approve(reply, edited, key)).toBe(position);
      messageId = reply.id;
    }, patience);

    await vi.waitFor(async () => expect(await editedSentToAnna()).toBe(1), patience);
    const outcome = await vi.waitFor(async () => {
      const found = await path.outcome(messageId);
      expect(found).toMatchObject({ status: 'SENT', send: { status: 'SENT' }, message: { text: edited } });
      return found;
    }, patience);
    messageId = outcome.message?.id ?? '';
  });

  it('sees the deal in its new stage: by rule once the contact replied, then by a member’s hand', async () => {
    await parley.say('anna', 'Friday is fine.');
    await vi.waitFor(async () => expect((await path.deal(dealId)).stage.key).toBe('replied'), patience);
    before = new Date().toISOString();
    await path.moveDeal(dealId, 'meeting');
    expect((await path.deal(dealId)).stage.key).toBe('meeting');
  });

  it('asks why, and gets the chain back to the message that began it', async () => {
    const types = await path.explain({ type: 'MESSAGE', id: messageId });
    console.info(`explain: ${types.join(' → ')}`);
    expect(types[0]).toBe('messaging.message.received');
    expect(types).toEqual(
      expect.arrayContaining(['agents.proposal.created', 'agents.proposal.approved', 'messaging.send.requested']),
    );
    expect(types.at(-1)).toBe('messaging.message.sent');
  });

  it('asks why the deal stands where it stands, and gets every move back to the first message', async () => {
    const types = await path.explain({ type: 'DEAL', id: dealId, field: 'stage' });
    expect(types[0]).toBe('messaging.message.received');
    expect(types.at(-1)).toBe('crm.deal.moved-to-stage');
    const moves = types.filter((type) => type.startsWith('crm.deal.'));
    expect(moves).toEqual(['crm.deal.created', 'crm.deal.moved-to-stage', 'crm.deal.moved-to-stage']);
  });

  it('asks for the deal as it was, and gets the old stage', async () => {
    expect(await path.stageAsOf(dealId, before)).toBe('replied');
  });

  it('saw all of it live, and nothing twice', async () => {
    const types = [
      'agents.proposal.created',
      'agents.proposal.approved',
      'messaging.message.sent',
      'crm.deal.moved-to-stage',
    ];
    await vi.waitFor(() => expect(types.filter((type) => !sawLive(type))).toEqual([]), patience);
    expect(new Set(caller.items.map(({ id }) => id)).size).toBe(caller.items.length);
  });

  it('answers each step of the developer’s guide', async () => {
    const waiting = await vi.waitFor(async () => {
      const [found] = await path.pendingAnywhere();
      if (!found) throw new Error('No proposal waits');
      return found;
    }, patience);
    const words: Record<string, string | number> = {
      ...parley.credentials,
      ...{
        proposal: waiting.id,
        version: waiting.version,
        key: waiting.id,
        deal: dealId,
        chat: chatId,
        instant: before,
      },
    };
    const steps = stepsOf('developer').filter(({ query }) => !query.startsWith('subscription'));
    for (const { query, variables } of steps) {
      const answer = await caller.ask({ query, variables: variables(words), answer: z.looseObject({}) });
      expect(Object.values(answer), query).not.toContain(null);
      Object.assign(words, learned(answer));
    }
    expect(steps.length).toBe(13);
  });

  it.each(serviceNames)('has in every read model of %s what a replay of its log gives', async (service) => {
    const { code, out, err } = await parley.parley(['rebuild', service, '--check']);
    expect(
      out
        .trim()
        .split('\n')
        .filter((line) => !line.includes('no row differs')),
      err,
    ).toEqual([]);
    expect(code).toBe(0);
  });

  it('finds everything again after a stop and a start, and sends nothing again', async () => {
    await caller.close();
    expect(await parley.halt()).toBe(0);
    const began = performance.now();
    await parley.start();
    console.info(`second start: ${((performance.now() - began) / 1000).toFixed(1)} s to ready`);
    await signIn();
    expect((await path.deal(dealId)).stage.key).toBe('meeting');
    expect(await editedSentToAnna()).toBe(1);
  });
});
