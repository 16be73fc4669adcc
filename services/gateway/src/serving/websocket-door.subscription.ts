import { Clock, DomainError } from '@parley/kernel';
import { addressBehind, Networks } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { Context } from 'graphql-ws';
import { handleProtocols } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { v7 } from 'uuid';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

import { credentialInAddress, pathNotFound } from '../errors/gateway.errors.js';
import { refusalBody } from '../errors/graphql-errors.types.js';
import { holdsCredential } from './address-credentials.guard.js';
import { type ComingFrom, Entrance } from './entrance.guard.js';
import { GatewaySettings } from './gateway-settings.types.js';
import { GraphqlDoor } from './graphql-door.guard.js';
import { GRAPHQL_PATH } from './http-door.guard.js';
import { closing, LiveConnection } from './live-connection.subscription.js';
import { LiveOperations } from './live-operations.subscription.js';
import { Permissions } from './permissions.port.js';

const PING_MS = 15_000;
const INIT_WAIT_MS = 3000;
const LARGEST_MESSAGE = 256 * 1024;

const parameters = z.object({
  accessToken: z.string().optional(),
  authorization: z.string().optional(),
  Authorization: z.string().optional(),
});

type Connected = Context<undefined, Extra>;

@Injectable()
export class LiveParts {
  constructor(
    readonly clock: Clock,
    readonly permissions: Permissions,
    readonly entrance: Entrance,
  ) {}
}

/** graphql-transport-ws on the path of the HTTP door. */
@Injectable()
export class WebSocketDoor {
  private readonly connections = new WeakMap<WebSocket, LiveConnection>();
  private proxies = new Networks([]);
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });

  constructor(
    private readonly door: GraphqlDoor,
    private readonly operations: LiveOperations,
    private readonly parts: LiveParts,
  ) {}

  /** Takes the upgrades of an HTTP server, until the returned function is called. */
  attach(http: Server, settings: GatewaySettings): () => Promise<void> {
    this.proxies = new Networks(settings.trustedProxies);
    const served = useServer(
      {
        connectionInitWaitTimeout: INIT_WAIT_MS,
        onConnect: (context: Connected) => this.connect(context),
        onDisconnect: ({ extra }: Connected) => this.connections.get(extra.socket)?.end(),
        ...this.operations.hooks(({ extra }) => this.connections.get(extra.socket)),
      },
      this.server,
      PING_MS,
    );
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const problem = problemOf(request);
      if (problem) return void socket.end(`HTTP/1.1 ${problem}`);
      this.server.handleUpgrade(request, socket, head, (client) => this.server.emit('connection', client, request));
    });
    return async () => {
      await served.dispose();
      for (const client of this.server.clients) client.terminate();
    };
  }

  private async connect({ connectionParams, extra: { socket, request } }: Connected): Promise<boolean> {
    try {
      const { clock, permissions, entrance } = this.parts;
      const from = this.placeOf(request);
      const authenticated = await this.door.authenticate({ authorization: bearerIn(connectionParams) }, from);
      if (!authenticated) return false;
      const mayStay = () => entrance.check(authenticated, from);
      this.connections.set(socket, new LiveConnection(socket, authenticated, { clock, permissions, mayStay }));
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [code, reason] = error.kind === 'forbidden' ? closing.forbidden : closing.signedOut;
      socket.close(code, reason);
      return false;
    }
  }

  /** Whether that is allowed is decided once it is known who comes. */
  private placeOf({ socket, headers }: IncomingMessage): ComingFrom {
    const forwarded = headers['x-forwarded-for'];
    const said = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return { address: addressBehind(this.proxies, socket.remoteAddress ?? '', said), origin: headers.origin };
  }
}

/** What `connection_init` gives: an access token, or a header as over HTTP. What is neither is no token. */
function bearerIn(given: unknown): string {
  const { accessToken, ...headers } = parameters.safeParse(given ?? {}).data ?? {};
  return headers.authorization ?? headers.Authorization ?? `Bearer ${accessToken ?? ''}`;
}

function problemOf({ url }: IncomingMessage): string | undefined {
  if (holdsCredential(url ?? '')) return refused('400 Bad Request', credentialInAddress());
  const isHere = new URL(url ?? '/', 'http://here').pathname === GRAPHQL_PATH;
  return isHere ? undefined : refused('404 Not Found', pathNotFound());
}

/** An answer in HTTP, where no connection was made: the same body as over the other door. */
function refused(status: string, refusal: DomainError): string {
  const body = JSON.stringify(refusalBody(refusal, v7()));
  const headers = ['content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`];
  return [status, ...headers, 'connection: close', '', body].join('\r\n');
}
