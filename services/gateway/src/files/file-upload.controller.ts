import { finished, pipeline, type Readable } from 'node:stream';

import { FinishUpload, type OutputOf, ReceiveUpload } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { Commands, FileStorage, Queries, sealedLength, sealing } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { Measured } from './measured.adapter.js';
import { asGateway, TicketDoor } from './ticket-door.guard.js';

export const UPLOAD_PATH = '/uploads';

/** After how long a line that brings nothing is given up. */
const SILENCE_MS = 60_000;

type Receiving = OutputOf<typeof ReceiveUpload> & { readonly ticket: string };

/** Where bytes go and who is told of them. */
@Injectable()
export class UploadWays {
  constructor(
    readonly commands: Commands,
    readonly queries: Queries,
    readonly storage: FileStorage,
  ) {}
}

/** Takes in the bytes of a file from whoever shows a ticket that crm signed, sealing them as they come. */
@Injectable()
export class FileUploadDoor {
  constructor(
    private readonly door: TicketDoor,
    private readonly ways: UploadWays,
  ) {}

  /** A plugin of its own: nothing else that comes is taken as it is. */
  serve(fastify: FastifyInstance): void {
    void fastify.register((uploads, _, done) => {
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser('*', (_request, body, taken) => taken(null, body));
      uploads.put(`${UPLOAD_PATH}/*`, (request, reply) =>
        this.door.passed({ request, reply }, (ticket) => this.receive(ticket, request, reply)),
      );
      done();
    });
  }

  private async receive(ticket: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const receiving = await this.ways.queries.ask(ReceiveUpload, { ticket }, asGateway);
    await this.door.assertEntered(receiving.organizationId, request);
    request.raw.setTimeout(SILENCE_MS, () => request.raw.destroy());
    try {
      await this.keep(request.raw, { ...receiving, ticket });
    } catch (error) {
      if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
      // What is left of the body is nothing to anybody; the line ends with the answer.
      request.raw.unpipe().resume();
      void reply.header('connection', 'close');
      throw error;
    }
    return reply.status(204).send();
  }

  private async keep(body: Readable, { ticket, object, key, ...receiving }: Receiving): Promise<void> {
    const { sizeBytes, objectId, keyVersion } = receiving;
    const measured = new Measured(sizeBytes);
    const seal = sealing({ key: Buffer.from(key, 'base64'), name: object });
    // Whoever keeps it hears how it ended; the line stays, to say why.
    const content = pipeline(measured, seal, () => undefined);
    finished(body, (error) => error && measured.destroy(error));
    body.pipe(measured);
    await this.ways.storage.put(object, content, sealedLength(sizeBytes));
    const come = { ticket, objectId, keyVersion, ...(await measured.found()) };
    try {
      await this.ways.commands.send(FinishUpload, come, asGateway);
    } catch (error) {
      if (isRefused(error)) await this.ways.storage.remove(object);
      throw error;
    }
  }
}

/** An outage says nothing of whether it was taken. */
const isRefused = (error: unknown) => error instanceof DomainError && error.kind !== 'unavailable';
