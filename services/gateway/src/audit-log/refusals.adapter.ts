import { type InputOf, RecordRefusal } from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import { Commands, lackedIn } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { causeOf } from '../errors/rendered-error.js';
import type { Asker } from '../serving/request-context.types.js';

const MINUTE_MS = 60_000;

type Principal = InputOf<typeof RecordRefusal>['principal'];

/** Tells identity who was refused what for want of a permission or a field, each once a minute. Nobody waits for it. */
@Injectable()
export class Refusals {
  private readonly told = new Set<string>();
  private minute = 0;

  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** @param operation what was asked for, as the door calls it */
  report({ authenticated, correlationId }: Asker, operation: string, error: unknown): void {
    const permission = missingIn(error);
    if (!authenticated || permission === undefined) return;
    const { actor, session } = authenticated.call;
    const { tenantId, principal, onBehalfOf } = actor;
    if (!isSomebody(principal) || !this.isNew([tenantId, principal.id, operation, permission].join(' '))) return;

    const whose = { principal, ...(onBehalfOf && { onBehalfOf }), ...(session && { signInId: session }) };
    const input = { ...whose, operation, permission };
    const call = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } }, correlationId } as const;
    this.commands.send(RecordRefusal, input, call).catch(() => undefined);
  }

  private isNew(refused: string): boolean {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE_MS);
    if (minute !== this.minute) this.told.clear();
    this.minute = minute;
    const isNew = !this.told.has(refused);
    this.told.add(refused);
    return isNew;
  }
}

function missingIn(error: unknown): string | undefined {
  const refusal = causeOf(error);
  return refusal instanceof DomainError ? lackedIn(refusal) : undefined;
}

const isSomebody = (principal: { readonly kind: string; readonly id: string }): principal is Principal =>
  ['user', 'agent', 'integration'].includes(principal.kind);
