// must report: parley/say-what-it-serves
export class NamelessHandler {
  handle(input: string): string {
    return input;
  }
}
