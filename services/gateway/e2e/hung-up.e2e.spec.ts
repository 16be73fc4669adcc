import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';

import { DescribeOAuthClient } from '@parley/contracts';
import { clientIdOf } from '@parley/platform';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';

import { Room } from '../src/limits/sign-in-room.guard.js';
import { GraphqlDoor } from '../src/serving/graphql-door.guard.js';
import { idOf, type Fake, startFake, tenantId } from './fakes.js';

/** More than there is room for. */
const MANY = 21;

let fake: Fake;
let gate: EventEmitter;
let entering: MockInstance<Room['enterUntilAnswered']>;
beforeEach(async () => {
  fake = await startFake();
  gate = new EventEmitter().setMaxListeners(0);
  entering = vi.spyOn(Room.prototype, 'enterUntilAnswered');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fake.stop();
});

const redirectUri = 'https://calendar.example/back';
const asking = {
  ...{ response_type: 'code', client_id: clientIdOf({ id: idOf(3), organizationId: tenantId }), scope: 'deals:read' },
  ...{ redirect_uri: redirectUri, code_challenge: 'A'.repeat(43), code_challenge_method: 'S256' },
  ...{ email: 'ann@example.org', password: 'x', decision: 'allow' },
};

/** Each says yes and hangs up while it is looked at who asks. */
async function hangUp() {
  let looking = 0;
  fake.services.on(DescribeOAuthClient, async () => {
    looking += 1;
    await once(gate, 'open');
    return { name: 'Calendar', organizationName: 'Roofs', redirectUris: [redirectUri], scopes: ['deals:read'] };
  });
  const headers = { origin: fake.gateway.url, 'content-type': 'application/x-www-form-urlencoded' };
  const sent = Array.from({ length: MANY }, () => {
    const one = request(`${fake.gateway.url}/oauth/authorize`, { method: 'POST', agent: false, headers });
    one.on('error', () => undefined).end(new URLSearchParams(asking).toString());
    return one;
  });
  await expect.poll(() => looking).toBe(MANY);
  sent.forEach((one) => one.destroy());
}

const openConnections = () =>
  new Promise<number>((resolve, reject) => {
    const server = fake.gateway.get(HttpAdapterHost<FastifyAdapter>).httpAdapter.getHttpServer();
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

/** How many find room once all of those are gone. */
const roomAfterwards = async () => {
  await hangUp();
  await vi.waitFor(async () => expect(await openConnections()).toBe(0));
  gate.emit('open');
  await expect.poll(() => entering).toHaveBeenCalledTimes(MANY);
  const { room } = fake.gateway.get(GraphqlDoor);
  const left = Array.from({ length: MANY }, () => {
    try {
      return room.enter();
    } catch {
      return undefined;
    }
  }).filter((leave) => leave !== undefined);
  return left.length;
};

describe('the room for sign-ins, where many hung up before they came in', () => {
  it('is empty', async () => {
    expect(await roomAfterwards()).toBe(MANY - 1);
  });

  it('mutant twin: is full for ever where nobody looks whether they are still there', async () => {
    entering.mockImplementation(function (this: Room, { raw }) {
      raw.once('close', this.enter());
    });
    expect(await roomAfterwards()).toBe(0);
  });
});
