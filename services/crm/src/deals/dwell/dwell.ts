import type { DwellEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Which stay of a deal in a stage was told of last as too long, by when it began. */
export type Dwell = { readonly toldOf: string | null };

export const initialDwell: Dwell = { toldOf: null };

export const evolve = (_dwell: Dwell, { data }: DwellEvent): Dwell => ({ toldOf: data.since });

export const dwellStream = streamOf<Dwell, DwellEvent>('crm.dwell', { initial: initialDwell, evolve });
