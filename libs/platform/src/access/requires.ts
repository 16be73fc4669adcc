import type { CommandDefinition, Permission, QueryDefinition } from '@parley/contracts';
import { SetMetadata } from '@nestjs/common';

/** Who may use a door: a permission of the matrix, or one of the three words that are not in it. */
export type Requirement = Permission | 'public' | 'self' | 'internal';

/** Where the guard finds what a door requires. A door without it is closed. */
export const REQUIREMENT = 'parley:requirement';

/** Only a principal holding that permission in its organization. */
export const Requires = (requirement: Requirement) => SetMetadata(REQUIREMENT, requirement);

/** Whoever may send that command or ask that query: said once, in its contract. */
export const RequiresOf = (definition: CommandDefinition | QueryDefinition) => Requires(definition.permission);

/** Anybody, without a sign-in. */
export const Public = () => Requires('public');
