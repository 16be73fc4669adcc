import { Module } from '@nestjs/common';

import { NewUsers } from './new-users.adapter.js';
import { StoredUserDirectory } from './user-directory/user-directory.adapter.js';
import { UserDirectory } from './user-directory/user-directory.port.js';

@Module({
  providers: [{ provide: UserDirectory, useClass: StoredUserDirectory }, NewUsers],
  exports: [NewUsers, UserDirectory],
})
export class UsersModule {}
