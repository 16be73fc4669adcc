import type { FeedSource } from '@parley/eventsourcing';
import { serviceNames, type CallerName } from '@parley/contracts';

import { Access } from '../access/access.js';
import type { InternalTokens } from '../access/tokens/internal-tokens.js';
import { noMemberships } from '../access/memberships.port.js';
import type { Log } from '../logs/log.port.js';
import { RpcResponder } from '../rpc/responder.js';
import { servedQuery } from '../rpc/served-operation.js';
import type { Responding, RpcTransport } from '../rpc/transport.port.js';
import { operationMeter } from '../telemetry/operation-meter.js';
import { answered, fitting, requested, storedFeedOf } from './stored-feed.js';

export type FeedDoor = {
  readonly service: CallerName;
  readonly transport: RpcTransport;
  readonly tokens: InternalTokens;
  /** The service's own feed. */
  readonly feeds: FeedSource;
  readonly log: Log;
};

/** Answers other processes what this service's feed holds. */
export function serveStoredFeed({ service, transport, tokens, feeds, log }: FeedDoor): Promise<Responding> {
  const owner = serviceNames.find((name) => name === service);
  if (!owner) throw new Error(`${service} has no feed`);
  const definition = storedFeedOf(owner);
  const operation = servedQuery(definition, async (input) =>
    answered(fitting(await feeds.read(owner, requested(input)))),
  );
  const responder = new RpcResponder({
    ...{ service, tokens, log, meter: operationMeter(service) },
    operations: new Map([[definition.name, operation]]),
    access: new Access(noMemberships),
  });
  return transport.respond(service, responder.respond);
}
