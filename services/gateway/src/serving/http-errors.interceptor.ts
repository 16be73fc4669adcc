import type { DomainError } from '@parley/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';

import { mediaTypeInvalid, pathNotFound, requestMalformed, requestTooLarge } from '../errors/gateway.errors.js';
import { errorBody } from '../errors/graphql-errors.types.js';
import { internalError, renderRefusal } from '../errors/rendered-error.js';
import type { Faults } from './faults.port.js';

const refusals = new Map<number, () => DomainError>([
  [400, requestMalformed],
  [404, pathNotFound],
  [413, requestTooLarge],
  [415, mediaTypeInvalid],
]);

/** What went wrong before any document ran, in the shape of all other errors and without a word about the inside. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(private readonly faults: Faults) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // A resolver's error belongs to its field.
    if (host.getType<string>() !== 'http') throw error;
    const status = statusOf(error);
    const refusal = refusals.get(status);
    const correlationId = v7();
    if (!refusal) this.faults.write(correlationId, error);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(refusal ? status : 500)
      .type('application/graphql-response+json; charset=utf-8')
      .send(JSON.stringify(errorBody(refusal ? renderRefusal(refusal()) : internalError, correlationId)));
  }
}

/** An address that no route can read, in the same shape: longer than any of ours, or with what is no character. */
export function frameworkErrors(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const refusal = 'code' in error && error.code === 'FST_ERR_BAD_URL' ? requestMalformed() : pathNotFound();
  void reply
    .status(refusal.kind === 'not-found' ? 404 : 400)
    .type('application/graphql-response+json; charset=utf-8')
    .send(JSON.stringify(errorBody(renderRefusal(refusal), v7())));
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const isFastify = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
  return isFastify ? Number(error.statusCode) : 500;
}
