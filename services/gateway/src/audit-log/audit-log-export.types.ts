import { auditLogFormats, BeginAuditLogExport, ListAuditLog, locales } from '@parley/contracts';
import { z } from 'zod';

import type { RestPath } from '../rest/rest-path.js';

export const AUDIT_LOG_EXPORT = '/organizations/{organizationId}/audit-log/export';

/** What the address may say: the form, the language of the sentences (the reader's own if absent), and the conditions of the list. */
export const asked = z.strictObject({
  format: z.enum(auditLogFormats),
  language: z.enum(locales).optional(),
  filter: ListAuditLog.input.shape.filter,
});

/** As the document describes it: a file is no operation's output. */
export const auditLogExport: RestPath = {
  ...{
    method: 'GET',
    path: AUDIT_LOG_EXPORT,
    summary: 'The audit log as a file; that it was taken stands in the log.',
  },
  operation: { ...ListAuditLog, name: BeginAuditLogExport.name, input: asked, output: z.string() },
};

export const auditLogForms: readonly string[] = ['text/csv', 'application/json'];
