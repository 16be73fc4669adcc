/** What holds other formats: its bytes alone don't say which one, and whoever uploads it does. */
const containers: Readonly<Record<string, RegExp>> = {
  'application/zip': /^application\/(vnd\.(openxmlformats-officedocument|oasis\.opendocument)\.[\w.-]+|epub\+zip)$/,
  'application/x-cfb': /^application\/(msword|vnd\.ms-(excel|powerpoint|outlook))$/,
};

/** Formats without a mark of their own. */
const written = /^(text\/[\w.+-]+|application\/(json|x-ndjson|yaml))$/;

const ANYTHING = 'application/octet-stream';

export type Shown = {
  /** What its bytes show; null where they show nothing. */
  readonly sniffed: string | null;
  /** What whoever uploads it says. */
  readonly announced: string;
};

/** What a file is taken for: what its bytes show, else what was said of it where that has no mark that they could show. */
export function sniffedType({ sniffed, announced }: Shown): string {
  if (sniffed === null) return written.test(announced) ? announced : ANYTHING;
  return containers[sniffed]?.test(announced) ? announced : sniffed;
}
