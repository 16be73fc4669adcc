import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Clock } from '@parley/kernel';
import { Commands, FileStorage, NoFileStorage, Queries } from '@parley/platform';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';

import { LiveRefusals } from './audit-log/live-refusals.subscription.js';
import { Refusals } from './audit-log/refusals.adapter.js';
import { AuditLogExportDoor } from './audit-log/audit-log-export.controller.js';
import { Refused } from './audit-log/refused.interceptor.js';
import { StaffReads } from './audit-log/staff-reads.adapter.js';
import { CheckedApiKeys } from './api-keys/checked-api-keys.adapter.js';
import { KeysAndTokens } from './api-keys/keys-and-tokens.adapter.js';
import { CompiledApolloDriver } from './execution/compiled-apollo.adapter.js';
import { KeptEntryRules } from './entry-rules/kept-entry-rules.adapter.js';
import { formatError } from './errors/graphql-errors.types.js';
import { FileDownloadDoor } from './files/file-download.controller.js';
import { FileUploadDoor, UploadWays } from './files/file-upload.controller.js';
import { TicketDoor } from './files/ticket-door.guard.js';
import { InProcessSpending } from './limits/in-process-spending.adapter.js';
import { Spending } from './limits/spending.js';
import { FeedWaits, LookingAgain } from './live/feed-waits.port.js';
import { FeedReader } from './live/feed-reader.adapter.js';
import { Tails } from './live/tails.worker.js';
import { CheckedPrograms } from './oauth/checked-programs.adapter.js';
import { ConsentDoor } from './oauth/authorize.controller.js';
import { Issuer } from './oauth/issuer.adapter.js';
import { OAuthDoor } from './oauth/oauth.controller.js';
import { OAuthParts, OAuthWays } from './oauth/oauth-parts.adapter.js';
import { TokenDoor } from './oauth/token.controller.js';
import { ExportDownloadDoor } from './organization-exports/export-download.controller.js';
import { RestDoor, RestParts } from './rest/rest.controller.js';
import { records } from './records.module.js';
import { orphanedTypes, scalars } from './schema/schema-options.types.js';
import { AccessTokens } from './serving/access-tokens.port.js';
import { answers } from './serving/answers.interceptor.js';
import { Entrance } from './serving/entrance.guard.js';
import { Faults } from './serving/faults.port.js';
import { GatewaySettings } from './serving/gateway-settings.types.js';
import { DoorParts, GraphqlDoor, Till } from './serving/graphql-door.guard.js';
import { askers, GRAPHQL_PATH } from './serving/http-door.guard.js';
import { IdentityPermissions } from './serving/identity-permissions.adapter.js';
import { LiveOperations, OperationParts } from './serving/live-operations.subscription.js';
import { OperationGuard } from './serving/operation.guard.js';
import { Permissions } from './serving/permissions.port.js';
import { RequestContexts } from './serving/request-contexts.types.js';
import { SignedAccessTokens } from './serving/signed-access-tokens.adapter.js';
import { LiveParts, WebSocketDoor } from './serving/websocket-door.subscription.js';

/** What the gateway stands on: the way to the services, and a clock. */
export type GatewayParts = {
  readonly settings: GatewaySettings;
  readonly commands: Commands;
  readonly queries: Queries;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Where files lie; nowhere where absent. */
  readonly files?: FileStorage;
  /** Tells when feeds have grown; looks by itself where absent. */
  readonly waits?: FeedWaits;
  /** Reads access tokens; identity's where absent. */
  readonly tokens?: AccessTokens;
  /** Counts what is spent; in this process where absent. */
  readonly spending?: Spending;
};

@Module({})
class PartsModule {
  static of({ settings, commands, queries, clock, faults, ...own }: GatewayParts): DynamicModule {
    const providers: Provider[] = [
      { provide: GatewaySettings, useValue: settings },
      { provide: Commands, useValue: commands },
      { provide: Queries, useValue: queries },
      { provide: Clock, useValue: clock },
      { provide: Faults, useValue: faults },
      { provide: FileStorage, useValue: own.files ?? new NoFileStorage() },
      { provide: FeedWaits, useValue: own.waits ?? new LookingAgain() },
      { provide: Spending, useValue: own.spending ?? new InProcessSpending(settings.allowance) },
      own.tokens ? { provide: AccessTokens, useValue: own.tokens } : { provide: AccessTokens, useClass: KeysAndTokens },
      CheckedApiKeys,
      CheckedPrograms,
      Issuer,
      KeptEntryRules,
      Entrance,
      SignedAccessTokens,
      { provide: Permissions, useClass: IdentityPermissions },
      Refusals,
      StaffReads,
      Refused,
      RequestContexts,
    ];
    return { module: PartsModule, global: true, providers, exports: providers };
  }
}

const graphql = (settings: GatewaySettings, contexts: RequestContexts, faults: Faults): ApolloDriverConfig => ({
  path: GRAPHQL_PATH,
  autoSchemaFile: true,
  sortSchema: true,
  graphiql: false,
  introspection: true,
  hideSchemaDetailsFromClientErrors: settings.isProduction,
  includeStacktraceInErrorResponses: false,
  autoTransformHttpErrors: false,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  stopOnTerminationSignals: false,
  buildSchemaOptions: { ...scalars, orphanedTypes: [...orphanedTypes] },
  plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), answers(faults)],
  context: (request: FastifyRequest) => contexts.of(askers.get(request) ?? nobody),
  formatError,
});

const nobody = { authenticated: undefined, correlationId: 'none' };

/** The public GraphQL over the services' commands and queries. Owns no data and holds no rule of the business. */
@Module({})
export class GatewayModule {
  static of(parts: GatewayParts): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        PartsModule.of(parts),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: CompiledApolloDriver,
          inject: [GatewaySettings, RequestContexts, Faults],
          useFactory: graphql,
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: OperationGuard },
        FeedReader,
        Tails,
        DoorParts,
        Till,
        GraphqlDoor,
        LiveParts,
        OperationParts,
        LiveOperations,
        LiveRefusals,
        WebSocketDoor,
        ConsentDoor,
        OAuthDoor,
        OAuthParts,
        OAuthWays,
        TokenDoor,
        RestParts,
        RestDoor,
        AuditLogExportDoor,
        ExportDownloadDoor,
        FileDownloadDoor,
        FileUploadDoor,
        UploadWays,
        TicketDoor,
        ...records,
      ],
    };
  }
}
