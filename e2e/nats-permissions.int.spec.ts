import { connect, type NatsConnection, type PermissionViolationError } from '@nats-io/transport-node';
import { callerNames, serviceNames } from '@parley/contracts';
import { useBackend } from '@parley/testing';
import { afterEach, describe, expect, it } from 'vitest';

import { DeployedNats } from './processes/nats-server.js';

const passwords = Object.fromEntries(
  callerNames.map((name) => [`NATS_${name.toUpperCase()}_PASSWORD`, `k${name}1234`]),
);

const nats = useBackend(async () => {
  const server = await DeployedNats.start(passwords);
  return { server, [Symbol.asyncDispose]: () => server.stop() };
});

const open: NatsConnection[] = [];

const as = async (user: string, pass = `k${user}1234`): Promise<NatsConnection> => {
  const connection = await connect({ servers: nats().server.url, user, pass, inboxPrefix: `_INBOX_${user}` });
  open.push(connection);
  return connection;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
});

/** The subjects that the server refused while `act` went on. */
async function refusedTo(connection: NatsConnection, act: () => void): Promise<readonly string[]> {
  const refused: string[] = [];
  void (async () => {
    for await (const status of connection.status())
      if (status.type === 'error') refused.push((status.error as PermissionViolationError).subject);
  })();
  act();
  // The server answers in order: what it has refused by now, it has said.
  await connection.flush();
  await connection.flush();
  return refused;
}

const others = (service: string) => serviceNames.filter((name) => name !== service);

describe('the users of NATS as they are deployed (check 43)', () => {
  it('let in nobody without a password', async () => {
    await expect(connect({ servers: nats().server.url })).rejects.toThrow();
    await expect(as('crm', 'kguess')).rejects.toThrow();
  });

  it.each(callerNames)('%s can not publish on what is another’s', async (service) => {
    const connection = await as(service);
    const foreign = others(service).flatMap((name) => [
      `evt.${name}.0.t.deal.created`,
      `grew.${name}`,
      `_INBOX_${name}.x`,
      `$JS.API.STREAM.DELETE.EVT_${name}`,
      `$JS.API.STREAM.PURGE.EVT_${name}`,
      `$JS.API.STREAM.UPDATE.EVT_${name}`,
    ]);
    const refused = await refusedTo(connection, () => foreign.forEach((subject) => connection.publish(subject)));
    expect(refused).toEqual(foreign);
  });

  it.each(callerNames)('%s can not answer or listen in another’s name', async (service) => {
    const connection = await as(service);
    const foreign = [
      '>',
      'rpc.>',
      ...others(service).flatMap((name) => [
        `rpc.${name}.*`,
        `rpc.${name}.*.held`,
        `feed.${name}.*`,
        `_INBOX_${name}.>`,
      ]),
    ];
    const refused = await refusedTo(connection, () => {
      for (const subject of foreign) connection.subscribe(subject, { callback: () => undefined });
    });
    expect(refused).toEqual(foreign);
  });

  it('twin: each may do all of that where it is its own', async () => {
    for (const service of serviceNames) {
      const connection = await as(service);
      const own = [
        `evt.${service}.0.t.deal.created`,
        `grew.${service}`,
        'rpc.crm.anything',
        'rpc.crm.anything.held',
        'feed.crm.stored-feed',
      ];
      const refused = await refusedTo(connection, () => {
        own.forEach((subject) => connection.publish(subject));
        for (const subject of [`rpc.${service}.*`, `rpc.${service}.*.held`])
          connection.subscribe(subject, { callback: () => undefined });
      });
      expect(refused).toEqual([]);
    }
  });

  it('carry a question to whom it is for, and the answer back', async () => {
    const [asking, answering] = [await as('gateway'), await as('crm')];
    answering.subscribe('rpc.crm.*', { queue: 'crm', callback: (_, message) => void message.respond('here') });
    await answering.flush();
    expect((await asking.request('rpc.crm.anything', '', { timeout: 5000 })).string()).toBe('here');
  });
});
