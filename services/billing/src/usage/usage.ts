import { streamOf } from '@parley/kernel';

/** Usage of one period is appended without loading: there is nothing to decide, and nothing to fold. */
export const usageStream = streamOf<null, never>('billing.usage', { initial: null, evolve: () => null });
