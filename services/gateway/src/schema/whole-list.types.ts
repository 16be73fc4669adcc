import { type PageInput, pageInput } from '@parley/contracts';
import { bothDirections, cursorInvalid, inputInvalid } from '@parley/platform';

type Named = { readonly id: string };

const DEFAULT_PAGE = 25;

/**
 * A page of a list that its service answers as a whole. A cursor names its item: it lasts while others come and go.
 * @throws DomainError `invalid` `input.invalid` | `page.both-directions` | `page.cursor`
 */
export function pageOfWhole<View extends Named>(items: readonly View[], page: PageInput) {
  const { isForward, length, cursor } = sliceOf(page);
  const at = cursor === undefined ? undefined : placeOf(items, cursor);
  const [from, to] = isForward
    ? [at === undefined ? 0 : at + 1, (at === undefined ? 0 : at + 1) + length]
    : [Math.max(0, (at ?? items.length) - length), at ?? items.length];
  return {
    edges: items.slice(from, to).map((node) => ({ cursor: cursorOf(node), node })),
    hasNextPage: to < items.length,
    hasPreviousPage: from > 0,
    totalCount: items.length,
  };
}

function sliceOf(page: PageInput) {
  const read = pageInput.safeParse(page);
  if (!read.success) throw inputInvalid(read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
  const forward = { length: read.data.first, cursor: read.data.after };
  const backward = { length: read.data.last, cursor: read.data.before };
  if (isAsked(forward) && isAsked(backward)) throw bothDirections();
  const isForward = !isAsked(backward);
  const { length = DEFAULT_PAGE, cursor } = isForward ? forward : backward;
  return { isForward, length, cursor };
}

type Direction = { readonly length: number | undefined; readonly cursor: string | undefined };

const isAsked = ({ length, cursor }: Direction) => length !== undefined || cursor !== undefined;

const cursorOf = ({ id }: Named) => Buffer.from(id).toString('base64url');

function placeOf(items: readonly Named[], cursor: string): number {
  const at = items.findIndex((item) => cursorOf(item) === cursor);
  if (at < 0) throw cursorInvalid();
  return at;
}
