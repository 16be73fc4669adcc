import { Module } from '@nestjs/common';

import { DeletedRecordListQuery } from './deleted-record-list/deleted-record-list.query.js';
import { EraseRecordTimer } from './erase-record/erase-record.timer.js';
import { OnDeletedReactor } from './on-deleted/on-deleted.reactor.js';

@Module({ providers: [DeletedRecordListQuery, EraseRecordTimer, OnDeletedReactor] })
export class RecycleBinModule {}
