import { Module } from '@nestjs/common';

import { ProgramsOfOAuthClient } from '../programs/programs-of-oauth-client.adapter.js';
import { ArchiveOAuthClientHandler } from './archive-oauth-client/archive-oauth-client.handler.js';
import { ChangeOAuthClientHandler } from './change-oauth-client/change-oauth-client.handler.js';
import { CreateOAuthClientHandler } from './create-oauth-client/create-oauth-client.handler.js';
import { DescribeOAuthClientQuery } from './describe-oauth-client/describe-oauth-client.query.js';
import { KnownOAuthClients } from './known-oauth-clients.adapter.js';
import { OAuthClientListQuery } from './oauth-client-list/oauth-client-list.query.js';
import { OAuthClientsByIdsQuery } from './oauth-client-list/oauth-clients-by-ids.query.js';

const operations = [
  ArchiveOAuthClientHandler,
  ChangeOAuthClientHandler,
  CreateOAuthClientHandler,
  DescribeOAuthClientQuery,
  OAuthClientListQuery,
  OAuthClientsByIdsQuery,
];

@Module({ providers: [...operations, KnownOAuthClients, ProgramsOfOAuthClient], exports: [KnownOAuthClients] })
export class OAuthClientsModule {}
