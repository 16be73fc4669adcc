import { Module } from '@nestjs/common';

import { UsersModule } from '../users/users.module.js';
import { AuditLogListQuery } from './audit-log-list/audit-log-list.query.js';
import { BeginAuditLogExportHandler } from './begin-audit-log-export/begin-audit-log-export.handler.js';
import { onActReactors } from './on-act/on-act.reactor.js';
import { RecordRefusalHandler } from './record-refusal/record-refusal.handler.js';
import { VerifyAuditLogQuery } from './verify-audit-log/verify-audit-log.query.js';

@Module({
  imports: [UsersModule],
  providers: [
    AuditLogListQuery,
    BeginAuditLogExportHandler,
    RecordRefusalHandler,
    VerifyAuditLogQuery,
    ...onActReactors,
  ],
})
export class AuditLogModule {}
