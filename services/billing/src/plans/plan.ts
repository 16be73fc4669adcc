import type { EventOf, PlanSet } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type PlanEvent = EventOf<typeof PlanSet>;

/** What an organization may use; null while the installation’s setting says so. */
export type Plan = { readonly planId: string; readonly name: string; readonly aiCallLimit: number } | null;

export const planStream = streamOf<Plan, PlanEvent>('billing.plan', { initial: null, evolve: (_, { data }) => data });
