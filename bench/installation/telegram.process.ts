import { createDataCentre, userPeer } from '@parley/datacentre';
import { z } from 'zod';

import { now } from './figures.js';

const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), accounts: z.int(), chats: z.int() }),
  z.object({ kind: z.literal('code'), phone: z.string() }),
  z.object({ kind: z.literal('write'), count: z.int(), perSecond: z.number() }),
  z.object({ kind: z.literal('stored'), count: z.int() }),
  z.object({ kind: z.literal('log') }),
]);

type Question = z.infer<typeof question>;

const asked = z.object({ id: z.int(), question });

const centre = await createDataCentre({ profile: 'test' });
const { world } = centre;
const sellers: number[] = [];
const contacts: number[] = [];
let written = 0;
let stored = 0;

/** So many messages may be under way where there is no rate: the next wait until these are stored. */
const MOST_UNDER_WAY = 3000;

function people({ accounts, chats }: Extract<Question, { kind: 'people' }>) {
  const phones = Array.from({ length: accounts }, (_, n) => `+7999${String(1_000_000 + n)}`);
  for (const phone of phones) sellers.push(world.addUser({ firstName: 'Seller', phone }).id);
  for (let n = 0; n < chats; n += 1) contacts.push(world.addUser({ firstName: `Contact ${n}` }).id);
  return { phones, wiring: centre.wiring };
}

/** Each contact writes in turn. Answers when each message left. */
async function write({ count, perSecond }: Extract<Question, { kind: 'write' }>) {
  const [first, started] = [written, now()];
  const times: number[] = [];
  while (times.length < count) {
    const due = perSecond > 0 ? ((now() - started) / 1000) * perSecond : stored + MOST_UNDER_WAY - first;
    for (; times.length < Math.min(count, due); times.push(now())) say();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { first, times };
}

function say(): void {
  const contact = written % contacts.length;
  const [fromId = 0, to = 0] = [contacts[contact], sellers[contact % sellers.length]];
  world.send({ fromId, to: userPeer(to), text: `#${written} How much is it with the work, and when can you come?` });
  written += 1;
}

function answer(to: Question): unknown {
  switch (to.kind) {
    case 'people':
      return people(to);
    case 'code':
      return centre.loginCodeFor(to.phone) ?? null;
    case 'write':
      return write(to);
    case 'stored':
      stored = to.count;
      return null;
    case 'log':
      return world.log.filter(({ kind, ...fact }) => kind === 'message.sent' && isFromContact(fact)).length;
  }
}

const sentBy = z.object({ message: z.object({ fromId: z.int(), text: z.string() }) });

/** The bench's own messages, not what Telegram itself writes to an account. */
const isFromContact = (fact: unknown): boolean => sentBy.safeParse(fact).data?.message.text.startsWith('#') ?? false;

process.on('message', (message) => {
  const { id, question: to } = asked.parse(message);
  void Promise.resolve(answer(to)).then((said) => process.send?.({ id, said }));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, said: null });
