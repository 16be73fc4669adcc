import { Deal } from '../deals/deal.types.js';
import { Message } from '../messages/message.types.js';

/** Types that are reached through `Node` alone. */
export const orphanedTypes = [Deal, Message] as const;

/** Dates are our own scalar, said at each field. */
export const scalars = { numberScalarMode: 'integer' } as const;
