import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const { BENCH_DELAY_FOLDER: folder, BENCH_PROFILE_FOLDER: profiles } = process.env;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** Preloaded into each process of an installation: on a signal it tells its delay since the last one, and begins anew. */
process.on('SIGUSR2', () => {
  if (folder === undefined) return;
  const milliseconds = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(milliseconds));
  delay.reset();
  if (profiles !== undefined) void profiled(profiles);
});

let session: Session | undefined;

/** From the first signal to the second. */
async function profiled(into: string): Promise<void> {
  if (session) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    session = undefined;
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, `${process.pid}.cpuprofile`), JSON.stringify(profile));
    return;
  }
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}
