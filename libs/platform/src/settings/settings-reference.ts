import type { z } from 'zod';

import { aboutSetting, sharedVariable, type SettingsShape } from './setting.js';

/** One section of `docs/settings.md`: every setting with its variable, its default and what it is for. */
export function settingsReference(title: string, shape: SettingsShape): string {
  const rows = Object.entries(shape).map(([name, schema]) => {
    const { description, isSecret } = aboutSetting(name, schema);
    return `| \`${name}\` | \`${sharedVariable(name)}\` | ${defaultOf(schema, isSecret)} | ${description} |`;
  });
  return [
    `## ${title}`,
    '',
    '| Setting | Variable | Default | What it is for |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function defaultOf(schema: z.ZodType, isSecret: boolean): string {
  const absent = schema.safeParse(undefined);
  if (!absent.success) return isSecret ? 'required, secret' : 'required';
  if (absent.data === undefined) return isSecret ? 'none, secret' : 'none';
  return `\`${JSON.stringify(absent.data)}\``;
}
