import { DomainError } from '@parley/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { v7 } from 'uuid';

import { refusalBody } from '../errors/graphql-errors.types.js';
import type { Faults } from './faults.port.js';

const codes = new Map<number, string>([
  [400, 'gateway.request.malformed'],
  [404, 'gateway.not-found'],
  [413, 'gateway.request.too-large'],
  [415, 'gateway.request.media-type'],
]);

/** What went wrong before any document ran, in the shape of all other errors and without a word about the inside. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(private readonly faults: Faults) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // A resolver's error belongs to its field.
    if (host.getType<string>() !== 'http') throw error;
    const status = statusOf(error);
    const code = codes.get(status);
    const correlationId = v7();
    if (code === undefined) this.faults.write(correlationId, error);
    const refusal = code ? new DomainError('invalid', code) : new DomainError('unavailable', 'gateway.internal');
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(code ? status : 500)
      .type('application/graphql-response+json; charset=utf-8')
      .send(JSON.stringify(refusalBody(refusal, correlationId)));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const isFastify = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
  return isFastify ? Number(error.statusCode) : 500;
}
