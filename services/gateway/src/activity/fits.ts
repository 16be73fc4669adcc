import type { Subject } from './subject-of.js';

type Condition = {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
  readonly gte?: string | null;
  readonly lte?: string | null;
};

/** What is asked of an item of activity: the inputs of lists, weighed here, since a feed is no table. */
export type Wanted = {
  readonly type?: Condition | null;
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly chatId?: Condition | null;
  readonly at?: Condition | null;
  /** An integration whose own doing is left out. */
  readonly excludeOrigin?: string | null;
  /** What whoever asks did itself is left out. */
  readonly notFromMe?: boolean | null;
  readonly and?: readonly Wanted[] | null;
  readonly or?: readonly Wanted[] | null;
  readonly not?: Wanted | null;
};

export type Item = {
  readonly type: string;
  readonly at: string;
  readonly subject: Subject;
  readonly chatId: string | undefined;
  readonly actor: { readonly kind: string; readonly id: string };
  /** Whoever asks did it. */
  readonly isMine: boolean;
};

/** Whether an item is what is wanted: all given conditions hold. */
export function fits(wanted: Wanted, item: Item): boolean {
  const { subject } = wanted;
  return (
    holds(wanted.type, item.type) &&
    holds(wanted.at, item.at) &&
    holds(wanted.chatId, item.chatId) &&
    !isLeftOut(wanted, item) &&
    (!subject || (subject.type === item.subject.type && subject.id === item.subject.id)) &&
    isJoined(wanted, item)
  );
}

const isFrom = (origin: string | null | undefined, { actor }: Item): boolean =>
  Boolean(origin) && actor.kind === 'integration' && actor.id === origin;

const isLeftOut = ({ excludeOrigin, notFromMe }: Wanted, item: Item): boolean =>
  isFrom(excludeOrigin, item) || (notFromMe === true && item.isMine);

const isJoined = ({ and, or, not }: Wanted, item: Item): boolean =>
  (!and || and.every((inner) => fits(inner, item))) &&
  (!or || or.some((inner) => fits(inner, item))) &&
  (!not || !fits(not, item));

function holds(condition: Condition | null | undefined, value: string | undefined): boolean {
  if (!condition) return true;
  if (value === undefined) return false;
  const { eq, in: some, gte, lte } = condition;
  return isAmong(eq, some, value) && (gte ?? value) <= value && value <= (lte ?? value);
}

const isAmong = (eq: Condition['eq'], some: Condition['in'], value: string): boolean =>
  (eq ?? value) === value && (!some || some.includes(value));
