import { defaults } from './defaults.js';

const unquoted = /^[\w@%+=:,./-]+$/;

/** A line to paste that reaches the Parley on that folder; the usual one needn't be named. */
export function commandOn(folder: string, command: string): string {
  if (folder === defaults.dataDirectory) return `npm run parley -- ${command}`;
  const named = unquoted.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`;
  return `npm run parley -- --data-dir ${named} ${command}`;
}
