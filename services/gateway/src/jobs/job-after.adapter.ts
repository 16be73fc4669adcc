import type { RequestContext } from '../serving/request-context.types.js';
import { type Job, jobOf } from './job.types.js';

/** A job as it is right after what was asked of it. */
export async function jobAfter(id: string, context: RequestContext): Promise<Job | null> {
  const view = await context.readBack(context.records.jobs.load(id));
  return view && jobOf(view);
}
