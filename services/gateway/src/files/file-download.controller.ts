import { pipeline } from 'node:stream';

import { ReadFile } from '@parley/contracts';
import { FileStorage, opening, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { pathNotFound } from '../errors/gateway.errors.js';
import { asGateway, TicketDoor } from './ticket-door.guard.js';

export const DOWNLOAD_PATH = '/files';

/** Hands out files as they were uploaded, never to be shown in place, to whoever shows a ticket that crm signed. */
@Injectable()
export class FileDownloadDoor {
  constructor(
    private readonly door: TicketDoor,
    private readonly queries: Queries,
    private readonly storage: FileStorage,
  ) {}

  serve(fastify: FastifyInstance): void {
    fastify.get(`${DOWNLOAD_PATH}/*`, (request, reply) =>
      this.door.passed({ request, reply }, (ticket) => this.handOut(ticket, request, reply)),
    );
  }

  private async handOut(ticket: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { organizationId, object, key, ...file } = await this.queries.ask(ReadFile, { ticket }, asGateway);
    await this.door.assertEntered(organizationId, request);
    const sealed = await this.storage.get(object);
    if (!sealed) throw pathNotFound();
    const opened = opening({ key: Buffer.from(key, 'base64'), name: object });
    return (
      reply
        .type(file.contentType)
        .header('content-length', file.sizeBytes)
        .header('content-disposition', contentDisposition(file.name))
        // Whoever downloads it hears how it ended: a damaged one breaks off.
        .send(pipeline(sealed, opened, () => undefined))
    );
  }
}
