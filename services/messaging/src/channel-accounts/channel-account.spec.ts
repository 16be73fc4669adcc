import {
  ChannelAccountConnected,
  ChannelAccountConnectionStarted,
  ChannelAccountDisconnected,
  ChannelAccountFloodWaitBegan,
  ChannelAccountImported,
  ChannelAccountIntakeSet,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  beginFloodWait,
  endConnection,
  recordConnected,
  recordImported,
  setIntake,
  startConnection,
} from './change-connection.js';
import { evolve, initialAccount } from './channel-account.js';

const channelAccountId = 'account-1';
const everyone = { takes: 'everyone', opens: 'deal' } as const;
const chosen = { takes: 'chosen', opens: 'nothing' } as const;
const start = { channelAccountId, method: 'qr', side: 'demo' } as const;
const started = ChannelAccountConnectionStarted({ ...start, channel: 'telegram' });
const connection = { channelAccountId, subjectId: channelAccountId, externalId: '7', name: 'Shop', intake: everyone };
const connected = ChannelAccountConnected(connection);
const ended = ChannelAccountDisconnected({ channelAccountId, reason: 'asked' });
const wait = { channelAccountId, method: 'messages.SendMessage', until: '2026-03-02T09:00:30.000Z' };
const waits = ChannelAccountFloodWaitBegan(wait);
const on = { initial: initialAccount, evolve };

describe('starting a connection', () => {
  const given = scenario({ ...on, decide: startConnection });
  it('is recorded', () => given().when(start).then(started));
  it('is possible again after it ended', () => given(started, connected, ended).when(start).then(started));
  it('is refused while connected', () =>
    given(started, connected).when(start).thenRefused('messaging.channel-account.connected'));
  it('never changes the side', () =>
    given(started, ended)
      .when({ ...start, side: 'live' })
      .thenRefused('messaging.channel-account.other-side'));
});

describe('being connected', () => {
  const given = scenario({ ...on, decide: recordConnected });
  it('follows a start', () => given(started).when(connection).then(connected));
  it('does not follow a cancelled one', () => given(started, ended).when(connection).thenNothing());
});

describe('history without a connection', () => {
  const imported = {
    channelAccountId,
    channel: 'telegram',
    side: 'demo',
    subjectId: 'peer-7',
    externalId: '7',
    name: 'Shop',
  } as const;
  const known = ChannelAccountImported(imported);
  const given = scenario({ ...on, decide: recordImported });
  it('makes the account known', () => given().when(imported).then(known));
  it('makes it known once', () => given(known).when(imported).thenNothing());
  it('leaves a connected account alone', () => given(started, connected).when(imported).thenNothing());
  it('lets it be connected later, on the same side', () => {
    const starting = scenario({ ...on, decide: startConnection });
    starting(known).when(start).then(started);
    starting(known)
      .when({ ...start, side: 'live' })
      .thenRefused('messaging.channel-account.other-side');
  });
});

describe('ending a connection', () => {
  const given = scenario({ ...on, decide: endConnection });
  it('is recorded', () => given(started, connected).when({ channelAccountId, reason: 'asked' }).then(ended));
  it('happens once', () => given(started, ended).when({ channelAccountId, reason: 'failed' }).thenNothing());
  it('needs an account', () =>
    given().when({ channelAccountId, reason: 'asked' }).thenRefused('messaging.channel-account.not-found'));
});

describe('intake', () => {
  const given = scenario({ ...on, decide: setIntake });
  it('is set', () =>
    given(started, connected)
      .when({ channelAccountId, intake: chosen })
      .then(ChannelAccountIntakeSet({ channelAccountId, intake: chosen })));
  it('does nothing when it is so', () =>
    given(started, connected).when({ channelAccountId, intake: everyone }).thenNothing());
  it('needs an account', () =>
    given().when({ channelAccountId, intake: chosen }).thenRefused('messaging.channel-account.not-found'));
  it('outlives a disconnection', () => {
    const set = ChannelAccountIntakeSet({ channelAccountId, intake: chosen });
    expect([started, connected, set, ended].reduce(evolve, initialAccount)).toMatchObject({ intake: chosen });
    expect([set].reduce(evolve, initialAccount)).toEqual(initialAccount);
    expect([connected].reduce(evolve, initialAccount)).toMatchObject({ side: 'demo' });
  });
});

describe('a flood wait', () => {
  const given = scenario({ ...on, decide: beginFloodWait });
  it('is recorded whole', () => given(started, connected).when(wait).then(waits));
  it('is never shortened', () =>
    given(started, connected, waits)
      .when({ ...wait, until: '2026-03-02T09:00:10.000Z' })
      .thenNothing());
  it('is made longer', () => {
    const longer = { ...wait, until: '2026-03-02T09:01:00.000Z' };
    given(started, connected, waits).when(longer).then(ChannelAccountFloodWaitBegan(longer));
  });
  it('is of a connected account', () => {
    given(started).when(wait).thenNothing();
    expect([waits].reduce(evolve, initialAccount)).toEqual(initialAccount);
  });
});
