import { Module } from '@nestjs/common';

import { UsersModule } from '../../users/users.module.js';
import { EndOtherSignInsHandler } from '../end-other-sign-ins/end-other-sign-ins.handler.js';
import { EndSignInHandler } from '../end-sign-in/end-sign-in.handler.js';
import { SignInListQuery } from './sign-in-list.query.js';
import { SignInsOfUser } from './sign-ins-of-user.adapter.js';

@Module({
  imports: [UsersModule],
  providers: [EndOtherSignInsHandler, EndSignInHandler, SignInListQuery, SignInsOfUser],
  exports: [SignInsOfUser],
})
export class SignInListModule {}
