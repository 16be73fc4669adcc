import { calendarDay } from '@parley/contracts';

/** Which comes first in `02/03/2026`. */
export type SlashedDay = 'day-first' | 'month-first';

const forms = {
  iso: /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?:[T ].*)?$/,
  dotted: /^(?<day>\d{1,2})[-.](?<month>\d{1,2})[-.](?<year>\d{4})(?: .*)?$/,
  slashed: /^(?<one>\d{1,2})\/(?<other>\d{1,2})\/(?<year>\d{4})(?: .*)?$/,
};

type Parts = readonly [year: string, month: string, day: string];

const none: Parts = ['', '', ''];

/** A day as people and spreadsheets write it, as `YYYY-MM-DD`; nothing where there is no such day. */
export function writtenDay(text: string, slashes: SlashedDay = 'day-first'): string | undefined {
  const groups = (forms.iso.exec(text) ?? forms.dotted.exec(text))?.groups;
  const [year, month, day] = groups ? partsOf(groups) : slashed(text, slashes);
  const read = calendarDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.success ? read.data : undefined;
}

type Groups = Readonly<Record<string, string>>;

const partsOf = ({ year = '', month = '', day = '' }: Groups): Parts => [year, month, day];

function slashed(text: string, slashes: SlashedDay): Parts {
  const groups: Groups | undefined = forms.slashed.exec(text)?.groups;
  if (!groups) return none;
  const { year = '', one = '', other = '' } = groups;
  return isDayFirst(Number(one), Number(other), slashes) ? [year, other, one] : [year, one, other];
}

/** What is greater than 12 is no month, whatever usually comes first. */
const isDayFirst = (one: number, other: number, slashes: SlashedDay): boolean =>
  one > 12 || (slashes === 'day-first' && other <= 12);
