import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

@Module({})
class NothingModule {}

/** The gateway as the other services know it: a caller with a key of its own that answers nothing. */
export const gatewayService = defineService({
  name: 'gateway',
  module: NothingModule,
  events: [],
  migrations: [],
  readModels: [],
});
