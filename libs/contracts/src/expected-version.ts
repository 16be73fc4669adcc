import { z } from 'zod';

/** The version of a record that was read: where it is another one by now, the change is refused. */
export const expectedVersion = z.int().positive().optional();
