import { expect, it } from 'vitest';

import { commandOn } from './command-on.js';
import { defaults } from './defaults.js';

it.each([
  [defaults.dataDirectory, 'npm run parley -- watch'],
  ['/d', 'npm run parley -- --data-dir /d watch'],
  ["/my data's", `npm run parley -- --data-dir '/my data'\\''s' watch`],
])('a line to paste names the folder %s where it must', (folder, line) => {
  expect(commandOn(folder, 'watch')).toBe(line);
});
