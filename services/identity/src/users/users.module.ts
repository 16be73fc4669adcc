import { Module } from '@nestjs/common';

import { StoredUserDirectory } from './user-directory/user-directory.adapter.js';
import { UserDirectory } from './user-directory/user-directory.port.js';

@Module({
  providers: [{ provide: UserDirectory, useClass: StoredUserDirectory }],
  exports: [UserDirectory],
})
export class UsersModule {}
