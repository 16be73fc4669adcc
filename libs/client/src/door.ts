import { ApiUnreachable, isRecord, partOf, refusalOf } from './api-errors.js';

/** Where the API stands, and the ways to it. */
export type Door = {
  /** `https://host` without a path. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type Asked = { readonly text: string; readonly variables: object; readonly bearer?: string | undefined };

/**
 * One exchange over HTTP: what the operation answered.
 * @throws ApiRefusal with the first error; ApiUnreachable where the API did not answer
 */
export async function ask(door: Door, { text, variables, bearer }: Asked): Promise<unknown> {
  const response = await reached(door, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query: text, variables }),
  });
  const wait = secondsIn(response.headers.get('retry-after'));
  const body = await bodyOf(response, wait);
  const errors = partOf(body, 'errors');
  if (Array.isArray(errors) && errors.length > 0) throw refusalOf(errors, wait);
  return partOf(body, 'data');
}

async function reached({ url, fetch }: Door, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}/graphql`, request);
  } catch (cause) {
    throw new ApiUnreachable(`Nobody answers at ${url}`, null, { cause });
  }
}

/** A proxy that stands in front may answer in its own words. */
async function bodyOf(response: Response, wait: number | null): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    if (isRecord(body)) return body;
  } catch (cause) {
    throw new ApiUnreachable(`Answered ${response.status}, not by the API`, wait, { cause });
  }
  throw new ApiUnreachable(`Answered ${response.status}, not by the API`, wait);
}

function secondsIn(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
