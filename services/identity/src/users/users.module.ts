import { Module } from '@nestjs/common';

import { KnownUsers } from './user-directory/known-users.adapter.js';
import { SecuredAccess } from './secured-access.adapter.js';
import { NewUsers } from './new-users.adapter.js';
import { StoredUserDirectory } from './user-directory/user-directory.adapter.js';
import { UserDirectory } from './user-directory/user-directory.port.js';

@Module({
  providers: [{ provide: UserDirectory, useClass: StoredUserDirectory }, KnownUsers, NewUsers, SecuredAccess],
  exports: [KnownUsers, NewUsers, SecuredAccess, UserDirectory],
})
export class UsersModule {}
