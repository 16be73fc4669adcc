import { figuresOf, judged } from './duplicates/figures.js';
import { labelledPairs } from './duplicates/pairs.js';
import { missedUnless } from './installation/figures.js';

/** What the pairs that are said to be one person, and those that are, must come to. */
const bars = { precision: 0.98, recall: 0.9 };

const share = (value: number) => value.toFixed(4);

/** Precision and recall at the default threshold; `--wrong` shows what was judged wrong, and why. */
function main(): void {
  for (const set of ['tuning', 'held-out'] as const) {
    const pairs = labelledPairs(set);
    const from = performance.now();
    const { precision, recall, wrong } = figuresOf(pairs);
    const each = ((performance.now() - from) * 1000) / pairs.length;
    console.info(
      `${set}: ${pairs.length} pairs, precision ${share(precision)} (bar ${bars.precision}${missedUnless(precision >= bars.precision)}), ` +
        `recall ${share(recall)} (bar ${bars.recall}${missedUnless(recall >= bars.recall)}), ${each.toFixed(0)} µs each`,
    );
    if (!process.argv.includes(`--wrong=${set}`)) continue;
    for (const pair of wrong) {
      const { score, evidence } = judged(pair);
      const why = evidence.map(({ reason, weight }) => `${reason} ${weight}`).join(', ');
      console.info(`${pair.isSame ? 'missed' : 'taken for one'} (${pair.kind}) ${score.toFixed(2)}: ${why}`);
      console.info(`  ${JSON.stringify(pair.one)}\n  ${JSON.stringify(pair.other)}`);
    }
  }
}

main();
