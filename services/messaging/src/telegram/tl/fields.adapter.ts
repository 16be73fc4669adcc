import { z } from 'zod';

/** Telegram's 64-bit numbers come as the library's own integers; we keep them as decimal strings. */
export const long = z.unknown().transform((value, context) => {
  const text = String(value);
  if (/^-?\d+$/.test(text)) return text;
  context.addIssue({ code: 'custom', message: 'Not an integer.' });
  return z.NEVER;
});

export const seconds = z.int().transform((value) => new Date(value * 1000).toISOString());

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** An object of which only its constructor's name is known to matter. */
export const named = z.object({ className: z.string() });
