import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { serveDevMail } from './dev-mail/dev-mail.controller.js';
import { GatewayModule, type GatewayParts } from './gateway.module.js';
import { AuditLogExportDoor } from './audit-log/audit-log-export.controller.js';
import { answerBrowsers } from './serving/cors.guard.js';
import { FileDownloadDoor } from './files/file-download.controller.js';
import { FileUploadDoor } from './files/file-upload.controller.js';
import { GraphqlDoor } from './serving/graphql-door.guard.js';
import { frameworkErrors, HttpErrors } from './serving/http-errors.interceptor.js';
import { guardGraphql } from './serving/http-door.guard.js';
import { challenge } from './oauth/challenge.guard.js';
import { Issuer } from './oauth/issuer.adapter.js';
import { OAuthDoor } from './oauth/oauth.controller.js';
import { ExportDownloadDoor } from './organization-exports/export-download.controller.js';
import { serveOpenApi } from './rest/openapi.controller.js';
import { RestDoor } from './rest/rest.controller.js';
import { serveGraphiql } from './graphiql/graphiql.controller.js';
import { WebSocketDoor } from './serving/websocket-door.subscription.js';

/** Largest body: a message of the greatest length with its entities fits several times. */
const LARGEST_BODY = 256 * 1024;

export type RunningGateway = {
  /** `http://host:port`, the port as it was given by the system where 0 was asked for. */
  readonly url: string;
  /** A provider of the gateway, for whoever hosts it. */
  get<Provided>(token: Type<Provided>): Provided;
  stop(): Promise<void>;
};

/** Opens the public door, and answers where it stands. */
export async function startGateway(parts: GatewayParts): Promise<RunningGateway> {
  const { settings } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: [...settings.trustedProxies],
    frameworkErrors,
  });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(parts), adapter, {
    logger: false,
    abortOnError: false,
  });
  serveDoors(app, parts);
  app.useGlobalFilters(new HttpErrors(parts.faults));
  await app.init();
  const detach = app.get(WebSocketDoor).attach(app.getHttpServer(), settings);
  await app.listen(settings.port, settings.host);
  const url = urlOf(app, settings.host);
  app.get(Issuer).listensAt(url);
  return {
    url,
    get: (token) => app.get(token, { strict: false }),
    stop: async () => {
      await detach();
      await app.close();
    },
  };
}

/** Every door but the one that is a conversation, which needs the server itself. */
function serveDoors(app: NestFastifyApplication, { settings, queries }: GatewayParts): void {
  const fastify = app.getHttpAdapter().getInstance();
  const { origins } = app.get(Issuer);
  challenge(fastify, () => app.get(Issuer).url);
  answerBrowsers(fastify);
  guardGraphql(fastify, { door: app.get(GraphqlDoor), allowedOrigins: origins });
  app.get(RestDoor).serve(fastify, origins);
  app.get(AuditLogExportDoor).serve(fastify, origins);
  serveOpenApi(fastify);
  app.get(ExportDownloadDoor).serve(fastify);
  app.get(FileDownloadDoor).serve(fastify);
  app.get(FileUploadDoor).serve(fastify);
  app.get(OAuthDoor).serve(fastify);
  if (settings.isProduction) return;
  serveGraphiql(fastify);
  serveDevMail(fastify, queries);
}

function urlOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
