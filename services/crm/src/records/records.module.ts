import { Module } from '@nestjs/common';

import { ReachedRecords } from './reached-records.adapter.js';

@Module({ providers: [ReachedRecords], exports: [ReachedRecords] })
export class RecordsModule {}
