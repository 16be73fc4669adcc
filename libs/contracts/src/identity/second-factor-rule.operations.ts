import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';

/**
 * Lets in only members who have a second factor: everybody else may set one up there, and do nothing else. Whoever
 * requires it has one.
 */
export const RequireSecondFactor = defineCommand({
  name: 'identity.require-second-factor',
  permission: 'organization:manage',
  input: z.object({ isRequired: z.boolean() }),
  output: accepted,
});

/** What whoever lacks a second factor may do in an organization that requires one: set it up, or go elsewhere. */
export const withoutSecondFactor: readonly string[] = [
  ...['identity.get-me', 'identity.get-second-factor'],
  ...['identity.begin-second-factor', 'identity.confirm-second-factor'],
  ...['identity.switch-organization', 'identity.sign-out'],
];
