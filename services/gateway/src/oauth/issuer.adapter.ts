import { Injectable } from '@nestjs/common';

import { GatewaySettings } from '../serving/gateway-settings.types.js';

/** The address that clients know this gateway by: never what a request says of itself. */
@Injectable()
export class Issuer {
  private listening = '';

  constructor(private readonly settings: GatewaySettings) {}

  get url(): string {
    return this.settings.apiUrl ?? this.listening;
  }

  listensAt(url: string): void {
    this.listening = url;
  }
}
