/** Follows redirects with the cookies that it is given, until it is sent elsewhere. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** The address elsewhere to which it is sent. */
  async follow(address: string): Promise<URL> {
    let at = new URL(address);
    for (let hops = 0; hops < 10; hops += 1) {
      if (at.origin !== this.origin) return at;
      at = new URL(await this.next(at), at);
    }
    throw new Error('Sent around in circles');
  }

  private async next(at: URL): Promise<string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`Not sent on: ${String(answer.status)} ${await answer.text()}`);
    return to;
  }
}
