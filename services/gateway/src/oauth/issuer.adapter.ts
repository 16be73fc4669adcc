import { Injectable } from '@nestjs/common';

import { GatewaySettings } from '../serving/gateway-settings.types.js';

/** The addresses that clients know this gateway by: never what a request says of itself. */
@Injectable()
export class Issuer {
  /** Origins that browsers may call from whoever they are: its own, and those of the settings. */
  readonly origins: string[];
  private listening = '';

  constructor(private readonly settings: GatewaySettings) {
    this.origins = [...settings.allowedOrigins, ...(settings.apiUrl === undefined ? [] : [settings.apiUrl])];
  }

  get url(): string {
    return this.settings.apiUrl ?? this.listening;
  }

  /** Where this machine itself reaches it, browsers on it may call it by any of the machine’s own names. */
  listensAt(url: string): void {
    this.listening = url;
    const { origin, hostname, port } = new URL(url);
    const names = [...loopback, ...everywhere].includes(hostname)
      ? loopback.map((name) => `http://${name}:${port}`)
      : [];
    this.origins.push(origin, ...names.filter((name) => name !== origin));
  }
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const everywhere = ['0.0.0.0', '[::]'];
