import { REQUIREMENT } from '@parley/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { z } from 'zod';

import { doorClosed, signInRequired } from '../errors/gateway.errors.js';

const asker = z.object({ authenticated: z.unknown().refine((value) => value !== undefined) });

/**
 * Deny by default: a door that does not say who may call it is closed, and all but public ones need a sign-in.
 * Whether the principal holds the permission the called service decides, from its own copy of identity's events.
 */
@Injectable()
export class OperationGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement: unknown = this.reflector.get(REQUIREMENT, context.getHandler());
    if (requirement === undefined) throw doorClosed();
    if (requirement === 'public') return true;
    if (asker.safeParse(context.getArgByIndex(2)).success) return true;
    throw signInRequired();
  }
}
