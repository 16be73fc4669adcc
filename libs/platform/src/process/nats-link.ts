import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';

import { NatsTransport } from '../rpc/nats.transport.js';

export type NatsAddress = {
  /** Commas between several servers. */
  readonly url: string;
  /** The user at NATS, and the first part of everything it may publish. */
  readonly service: string;
  readonly password?: string | undefined;
};

/** A process' one connection to NATS, and what runs over it. */
export type NatsLink = {
  readonly connection: NatsConnection;
  readonly rpc: NatsTransport;
  /** Feeds as they are stored: beside the operations, so that neither waits for the other. */
  readonly feeds: NatsTransport;
  isUp(): boolean;
  close(): Promise<void>;
};

const RECONNECT_MS = 250;

/** @throws where none of the servers answers, or none knows the user */
export async function linkToNats({ url, service, password }: NatsAddress): Promise<NatsLink> {
  const options: ConnectionOptions = {
    servers: url.split(',').map((server) => server.trim()),
    name: service,
    // Nobody else may listen to an inbox of this prefix: answers stay between two.
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_MS,
    timeout: 5000,
    // A stack for every request that might fail costs more than sending it.
    noAsyncTraces: true,
    ...(password !== undefined && { user: service, pass: password }),
  };
  const connection = await connect(options);
  const state = { isUp: true };
  void watch(connection, state);
  return {
    connection,
    rpc: new NatsTransport(connection),
    feeds: new NatsTransport(connection, 'feed'),
    isUp: () => state.isUp && !connection.isClosed(),
    close: () => (connection.isClosed() ? Promise.resolve() : connection.drain()),
  };
}

async function watch(connection: NatsConnection, state: { isUp: boolean }): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === 'disconnect') state.isUp = false;
    if (type === 'reconnect') state.isUp = true;
  }
}
