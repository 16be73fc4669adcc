import {
  CardsByChat,
  type ChatCard,
  type CommandDefinition,
  type Grants,
  type InputOf,
  type OutputOf,
  type QueryDefinition,
  SendMessage,
  withFields,
} from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type CallContext, Commands, type Memberships, Queries } from '@parley/platform';
import { describe, expect, it } from 'vitest';

import { LiquidRenderer } from '../../message-templates/liquid-render.adapter.js';
import type { Due, FollowUpRecord } from './follow-up-record.adapter.js';
import { FollowUpSends } from './follow-up-sends.adapter.js';
import { FollowUpText } from './follow-up-text.adapter.js';
import { PlannedValues } from './planned-values.adapter.js';
import type { FollowUpSend } from './record-follow-up-send.js';
import { SchedulingKeys } from './scheduling-keys.adapter.js';
import { SendFollowUpTimer } from './send-follow-up.timer.js';

const ada = { kind: 'user', id: 'ada' } as const;
const chatId = '018f0000-0000-7000-8000-000000000001';
const key = { kind: 'integration', id: 'key', onBehalfOf: 'ada' } as const;
const body = '{{ contact.name }}, {{ company.name }}: {{ deal.title }}, {{ deal.stage }}.';
const whole = 'Anna, Windows Ltd: Three windows, Cold.';
const all = (except: { readonly contacts?: readonly string[]; readonly deals?: readonly string[] } = {}): Grants => ({
  ...withFields('contacts:read', 'all', except.contacts),
  ...withFields('deals:read', 'all', except.deals),
  'messages:send': 'all',
});

const answeredBy = { assigneeId: 'bob', teamId: null };
const card = {
  ...{ chatId, company: { id: 'c', name: 'Windows Ltd', version: 1 } },
  contact: { ...answeredBy, name: 'Anna' },
  currentDeal: { ...answeredBy, title: 'Three windows', stage: { name: { en: 'Cold' } } },
} as ChatCard;

/** The CRM and messaging, which ask for whom they are called alone. */
class OtherServices extends Commands {
  readonly sent: { readonly text: string; readonly actor: Actor }[] = [];

  async send<D extends CommandDefinition>(definition: D, input: InputOf<D>, context: CallContext) {
    return (await this.deliver(definition, input, context)).output;
  }

  deliver<D extends CommandDefinition>(_definition: D, input: InputOf<D>, { actor }: CallContext) {
    this.sent.push({ text: SendMessage.input.parse(input).content.text, actor });
    return Promise.resolve({ output: { id: 'send', status: 'requested' } as OutputOf<D>, isReplayed: false });
  }
}

class Crm extends Queries {
  ask<D extends QueryDefinition>(definition: D, _input: InputOf<D>) {
    expect(definition.name).toBe(CardsByChat.name);
    return Promise.resolve({ items: [card] } as OutputOf<D>);
  }
}

type Planned = { readonly scheduledBy: Due['payload']['scheduledBy']; readonly assigneeId?: string };

/** A follow-up whose time has come, where the key holds that. */
async function due({ scheduledBy, ...handedOver }: Planned, held: Grants) {
  const others = new OtherServices();
  const recorded: FollowUpSend[] = [];
  const memberships: Memberships = {
    grantsOf: (_, { kind }) => Promise.resolve(kind === 'integration' ? held : all()),
    teamsOf: () => Promise.resolve({ principalId: 'ada', teamIds: [], principalIds: [] }),
    isRevoked: () => Promise.resolve(false),
  };
  const record = {
    stateOf: () => Promise.resolve({ status: 'scheduled', chatId, messageTemplateId: 'm', ...handedOver }),
    record: (_due: Due, _call: CallContext, send: FollowUpSend) => Promise.resolve(recorded.push(send)),
  } as unknown as FollowUpRecord;
  const store = { load: () => Promise.resolve({ state: { status: 'known', body } }) } as unknown as EventStore;
  const keys = new SchedulingKeys(memberships);
  const texts = new FollowUpText(store, new PlannedValues(new Crm(), keys), new LiquidRenderer());
  await new SendFollowUpTimer(record, texts, new FollowUpSends(others, keys)).fire({
    ...{ id: 'timer', tenantId: 'org' },
    payload: { followUpId: 'f1', scheduledBy, correlationId: 'c1', causationId: 'c2' },
  } as Due);
  return { texts: others.sent.map(({ text }) => text), actors: others.sent.map(({ actor }) => actor), recorded };
}

const outreachFor = (onBehalfOf: string): Actor => ({
  ...{ tenantId: 'org', principal: { kind: 'system', id: 'outreach' }, onBehalfOf },
});
const refused = [{ followUpId: 'f1', code: 'access.permission-missing' }];

describe('a follow-up that a key scheduled', () => {
  it('goes out for whoever lent it, as the card reads', async () => {
    const { texts, actors, recorded } = await due({ scheduledBy: key }, all());
    expect({ texts, actors, recorded }).toEqual({
      ...{ texts: [whole], actors: [outreachFor('ada')], recorded: [{ followUpId: 'f1', sendId: 'send' }] },
    });
  });

  it.each([
    ['a contact’s name', all({ contacts: ['name'] }), ', Windows Ltd: Three windows, Cold.'],
    ['a deal’s title', all({ deals: ['title'] }), 'Anna, Windows Ltd: , Cold.'],
    ['what others answer for', { ...all(), ...withFields('contacts:read', 'own') }, ', : , .'],
  ] as const)('says nothing of what is hidden from the key: %s', async (_what, held, text) => {
    expect((await due({ scheduledBy: key }, held)).texts).toEqual([text]);
  });

  it.each([
    ['reads no contacts', { ...withFields('deals:read', 'all'), 'messages:send': 'all' }],
    ['was never lent sending', { ...all(), 'messages:send': undefined }],
    ['holds sending over fewer rows than all', { ...all(), 'messages:send': 'own' }],
    ['was revoked', {}],
  ] as const)('stays where the key %s, also once it was handed over', async (_why, held) => {
    for (const planned of [{ scheduledBy: key }, { scheduledBy: key, assigneeId: 'bob' }]) {
      const { texts, recorded } = await due(planned, held as Grants);
      expect({ texts, recorded }).toEqual({ texts: [], recorded: refused });
    }
  });

  it('goes out for whom it was handed over to, with no more than the key may read', async () => {
    const { texts, actors } = await due({ scheduledBy: key, assigneeId: 'bob' }, all({ deals: ['title'] }));
    expect({ texts, actors }).toEqual({ texts: ['Anna, Windows Ltd: , Cold.'], actors: [outreachFor('bob')] });
  });

  it('mutant twin: by the rights of whom it goes out for alone, it would say all of it', async () => {
    for (const assigneeId of [undefined, 'bob']) {
      const planned = { scheduledBy: ada, ...(assigneeId !== undefined && { assigneeId }) };
      expect((await due(planned, {})).texts).toEqual([whole]);
    }
  });
});
