import { suggestMapping } from '@parley/crm';

import { type LabelledTable, tables } from './column-mapping/headers.js';
import { heldOut } from './column-mapping/held-out.js';
import { missedUnless } from './installation/figures.js';

/** The share of columns that must be taken for what they are. */
const BAR = 0.9;

type Miss = { readonly header: string; readonly meant: string | null; readonly taken: string | null };

function missesIn({ columns }: LabelledTable): readonly Miss[] {
  const suggested = suggestMapping(columns.map(([header]) => header));
  return columns.flatMap(([header, meant], at) => {
    const target = suggested[at] ?? null;
    const taken = target && 'field' in target ? target.field : null;
    return taken === meant ? [] : [{ header, meant, taken }];
  });
}

function tell(name: string, of: readonly LabelledTable[]): void {
  const count = of.reduce((sum, { columns }) => sum + columns.length, 0);
  const misses = of.flatMap(missesIn);
  const share = (count - misses.length) / count;
  console.info(`${name}: ${share.toFixed(3)} of ${count} headers are right (bar ${BAR}${missedUnless(share >= BAR)})`);
  for (const { header, meant, taken } of misses)
    console.info(`  ${header}: ${meant ?? 'nothing'}, taken for ${taken ?? 'nothing'}`);
}

/** How many headers of tables of people are taken for what they are, in Russian and English. */
tell('all', [...tables, ...heldOut]);
tell('held out', heldOut);
