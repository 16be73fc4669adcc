import { Module } from '@nestjs/common';

import { KnownUsers } from './user-directory/known-users.adapter.js';
import { NewUsers } from './new-users.adapter.js';
import { StoredUserDirectory } from './user-directory/user-directory.adapter.js';
import { UserDirectory } from './user-directory/user-directory.port.js';

@Module({
  providers: [{ provide: UserDirectory, useClass: StoredUserDirectory }, KnownUsers, NewUsers],
  exports: [KnownUsers, NewUsers, UserDirectory],
})
export class UsersModule {}
