import { Module } from '@nestjs/common';

import { ApiKeyListQuery } from './api-key-list/api-key-list.query.js';
import { ApiKeysByIdsQuery } from './api-key-list/api-keys-by-ids.query.js';
import { RolesModule } from '../roles/roles.module.js';
import { CheckApiKeyHandler } from './check-api-key/check-api-key.handler.js';
import { StoredApiKeys } from './check-api-key/stored-api-keys.adapter.js';
import { CreateApiKeyHandler } from './create-api-key/create-api-key.handler.js';
import { ProgramsModule } from '../programs/programs.module.js';
import { PermissionsOfApiKeyQuery } from './permissions-of-api-key/permissions-of-api-key.query.js';
import { WorkingIntegrations } from './permissions-of-api-key/working-integrations.adapter.js';
import { RevokeApiKeyHandler } from './revoke-api-key/revoke-api-key.handler.js';

@Module({
  imports: [ProgramsModule, RolesModule],
  providers: [
    ApiKeyListQuery,
    ApiKeysByIdsQuery,
    CheckApiKeyHandler,
    CreateApiKeyHandler,
    PermissionsOfApiKeyQuery,
    RevokeApiKeyHandler,
    StoredApiKeys,
    WorkingIntegrations,
  ],
})
export class ApiKeysModule {}
