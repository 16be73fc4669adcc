import type { Readable } from 'node:stream';

import { type auditLogFormats, BeginAuditLogExport } from '@parley/contracts';
import { inputInvalid } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { organizationNotFound } from '../rest/rest.errors.js';
import { nameInAddress, queryShape, readQuery } from '../rest/rest-query.guard.js';
import { RestDoor, RestParts } from '../rest/rest.controller.js';
import { type Asker, RequestContext } from '../serving/request-context.types.js';
import { asked, AUDIT_LOG_EXPORT } from './audit-log-export.types.js';
import { asCsv, asJson } from './export-forms.adapter.js';
import { exportedEntries, type ExportedEntry } from './exported-entries.loader.js';

const shape = queryShape(asked, []);

const inPath = z.object({ organizationId: z.string() });

type Form = { readonly type: string; readonly write: (entries: AsyncIterable<ExportedEntry>) => Readable };

const forms: Readonly<Record<(typeof auditLogFormats)[number], Form>> = {
  csv: { type: 'text/csv; charset=utf-8', write: asCsv },
  json: { type: 'application/json; charset=utf-8', write: asJson },
};

/** The audit log as a file, for whoever may read it: by their own credential, streamed, and an act itself. */
@Injectable()
export class AuditLogExportDoor {
  constructor(
    private readonly door: RestDoor,
    private readonly parts: RestParts,
  ) {}

  serve(fastify: FastifyInstance, allowedOrigins: readonly string[]): void {
    fastify.get(AUDIT_LOG_EXPORT.replace('{organizationId}', ':organizationId'), (request, reply) =>
      this.door.guarded({ operation: BeginAuditLogExport, request, reply }, allowedOrigins, (asker) =>
        this.export(asker, request, reply),
      ),
    );
  }

  private async export(asker: Asker, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const context = new RequestContext(this.parts, asker);
    const { organizationId } = inPath.parse(request.params);
    if (organizationId !== context.call.actor.tenantId) throw organizationNotFound(organizationId);
    const { format, language, filter } = read(request.query);
    const conditions = Object.keys(filter ?? {});
    const { until } = await this.parts.commands.send(BeginAuditLogExport, { format, conditions }, context.call);
    const { type, write } = forms[format];
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="audit-log.${format}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(write(exportedEntries({ filter, until, language }, context)));
  }
}

function read(query: unknown): z.infer<typeof asked> {
  const { success, data, error } = asked.safeParse(readQuery(shape, query));
  if (success) return data;
  throw inputInvalid(error.issues.map(({ path, code }) => ({ path: nameInAddress(path).join('.'), code })));
}
