// must report: parley/say-what-it-serves
import { Injectable } from '@nestjs/common';

@Injectable()
export class NamelessQuery {
  answer(input: string): string {
    return input;
  }
}
