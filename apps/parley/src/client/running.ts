import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { Problem } from '../problem.js';

/** What a running installation leaves in its data folder for the command line. */
export const runningSchema = z.object({
  url: z.url(),
  pid: z.int(),
  /** PostgreSQL's, without a user. */
  database: z.url().optional(),
  /** What drafts, where the start was told. */
  model: z.object({ url: z.string(), name: z.string() }).optional(),
  /** The door of the demo, open to whoever can read this file. */
  demo: z.object({ url: z.url(), secret: z.string() }).optional(),
});

export type Running = z.infer<typeof runningSchema>;

export const signInSchema = z.object({ email: z.string(), password: z.string() });

export type SignIn = z.infer<typeof signInSchema>;

/** @throws Problem where nothing runs on that folder */
export function runningIn(folder: string): Running {
  return read(
    join(folder, 'running.json'),
    runningSchema,
    `Parley does not run on ${folder}: start it with npm start.`,
  );
}

/** How the demo's user signs in. @throws Problem where no start made it */
export const signInOf = (folder: string): SignIn =>
  read(
    join(folder, 'demo-sign-in.json'),
    signInSchema,
    `There is no sign-in in ${folder}: start Parley with npm start.`,
  );

function read<Value>(path: string, schema: z.ZodType<Value>, missing: string): Value {
  if (!existsSync(path)) throw new Problem(missing);
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem(`${path} can't be read: start Parley again with npm start.`);
  }
}
