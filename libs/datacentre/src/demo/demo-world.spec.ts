import { movableClock } from '@parley/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { Journal } from '../world/journal.js';
import { userPeer } from '../world/peer.js';
import { World } from '../world/world.js';
import { demoSeller, scriptedCustomers } from './customers.js';
import { DemoWorld } from './demo-world.js';
import type { Step } from './script.js';
import { Timers } from './timers.js';

/** Time that passes when the test says so, for clock and timers alike. */
class PassingTime extends Timers {
  readonly clock = movableClock();
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>();

  override after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.clock.now().getTime() + milliseconds, run };
    this.#waiting.add(entry);
    return () => void this.#waiting.delete(entry);
  }

  pass(seconds: number): void {
    const until = this.clock.now().getTime() + seconds * 1000;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#waiting.delete(next);
      this.clock.advance(Math.max(0, next.at - this.clock.now().getTime()));
      next.run();
    }
    this.clock.advance(until - this.clock.now().getTime());
  }

  #next(until: number) {
    return [...this.#waiting].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  }
}

/** A journal in memory, so that a world can be found again. */
class KeptJournal extends Journal {
  readonly lines: string[] = [];

  constructor() {
    super({
      appendLine: (_: string, line: string) => this.lines.push(line),
      readLines: () => [...this.lines],
    } as never);
  }
}

describe('the demo world', () => {
  let time: PassingTime;
  let journal: KeptJournal;
  let world: World;
  let demo: DemoWorld;
  let connect: () => void;

  function open() {
    world = new World(time.clock, journal);
    demo = new DemoWorld(
      { world, onListening: (listener) => ((connect = () => listener(demoSeller.userId)), () => {}) },
      time,
    );
    demo.start();
  }

  beforeEach(() => {
    time = new PassingTime();
    journal = new KeptJournal();
    open();
  });

  const answer = (key: string, text: string) => {
    const customer = scriptedCustomers.find((one) => one.key === key);
    const to = customer?.group ? ({ kind: 'chat', id: customer.group.id } as const) : userPeer(customer?.userId ?? 0);
    world.send({ fromId: demoSeller.userId, to, text });
  };
  const texts = (key: string) => demo.messagesSeenBy(key).map(({ text }) => text);
  const last = (key: string) => texts(key).at(-1);

  it('has six customers in two languages, and waits for the seller', () => {
    expect(demo.customers.map(({ key }) => key)).toEqual(['anna', 'boris', 'clara', 'dmitri', 'emma', 'pavel']);
    expect(new Set(demo.customers.map(({ language }) => language))).toEqual(new Set(['en', 'ru']));
    time.pass(600);
    expect(demo.customers.flatMap(({ key }) => texts(key))).toEqual([]);
    connect();
    time.pass(120);
    expect(demo.customers.filter(({ key }) => texts(key).length === 0)).toEqual([]);
  });

  it('asks for the price until it gets one', () => {
    connect();
    time.pass(3);
    expect(last('anna')).toContain('How much');
    answer('anna', 'It depends on the profile.');
    time.pass(4);
    expect(last('anna')).toContain('roughly');
    answer('anna', 'About 2,400 euros.');
    time.pass(4);
    expect(last('anna')).toContain('fitting');
  });

  it('asks whether anybody is there when nobody answers', () => {
    connect();
    time.pass(3 + 179);
    expect(texts('anna')).toHaveLength(1);
    time.pass(1);
    expect(last('anna')).toBe('Hello, is anybody there?');
  });

  it('objects to the price, and gives in to a guarantee', () => {
    connect();
    time.pass(15);
    answer('boris', 'Слушаю вас.');
    time.pass(4);
    expect(last('boris')).toContain('дорого');
    answer('boris', 'У нас гарантия пять лет.');
    time.pass(4);
    expect(last('boris')).toContain('договор');
  });

  it('goes silent, until there is a follow-up', () => {
    connect();
    time.pass(30);
    answer('clara', 'We do.');
    time.pass(24 * 3600);
    expect(last('clara')).toContain('come back to you');
    answer('clara', 'Any thoughts yet?');
    time.pass(4);
    expect(last('clara')).toContain('sorry');
  });

  it('opts out, and complains to who writes again', () => {
    connect();
    time.pass(45);
    answer('dmitri', 'Здравствуйте!');
    time.pass(4);
    expect(last('dmitri')).toContain('Больше не пишите');
    answer('dmitri', 'Точно?');
    time.pass(4);
    expect(last('dmitri')).toContain('просил');
  });

  it('writes ten short lines in a burst', () => {
    connect();
    time.pass(60);
    expect(texts('emma')).toEqual(['Hi']);
    time.pass(4);
    expect(texts('emma')).toHaveLength(10);
  });

  it('talks in a group', () => {
    connect();
    time.pass(80);
    expect(demo.messagesSeenBy('pavel').map(({ from }) => from)).toEqual(['Павел Орлов', 'Ольга']);
    answer('pavel', 'В четверг.');
    time.pass(10);
    expect(last('pavel')).toBe('Спасибо!');
  });

  it('repeats nothing after a restart, and goes on in the middle of a burst', () => {
    connect();
    time.pass(61);
    const [anna, emma] = [texts('anna'), texts('emma')];
    expect(emma.length).toBeLessThan(10);
    demo.stop();
    open();
    expect(texts('anna')).toEqual(anna);
    connect();
    time.pass(60);
    expect(texts('anna')).toEqual(anna);
    expect(texts('emma')).toHaveLength(10);
    expect(new Set(texts('emma')).size).toBe(10);
  });

  it('without its marks would begin again after a restart', () => {
    connect();
    time.pass(3);
    journal.lines.splice(0, Infinity, ...journal.lines.filter((line) => !line.includes('demo:anna')));
    demo.stop();
    open();
    connect();
    time.pass(3);
    expect(texts('anna')).toHaveLength(1);
  });

  it('says nothing again that was deleted', () => {
    connect();
    time.pass(3);
    world.deleteHistory(demoSeller.userId, userPeer(scriptedCustomers[0]?.userId ?? 0));
    time.pass(120);
    expect(texts('anna')).toEqual([]);
    answer('anna', 'About 2,400 euros.');
    time.pass(4);
    expect(last('anna')).toContain('fitting');
  });

  it('is silent where a human speaks for the customer', () => {
    connect();
    time.pass(3);
    demo.say('anna', 'Never mind the windows, do you sell doors?');
    answer('anna', 'From 300 euros.');
    time.pass(600);
    expect(last('anna')).toBe('From 300 euros.');
  });

  it('tells what a customer receives', () => {
    const received: string[] = [];
    demo.subscribe(({ customerKey, message }) => received.push(`${customerKey}: ${message.text}`));
    answer('anna', 'Hello Anna');
    demo.say('anna', 'Hello seller');
    expect(received).toEqual(['anna: Hello Anna']);
    expect(demo.messagesSeenBy('anna').map(({ isFromSeller }) => isFromSeller)).toEqual([true, false]);
    expect(() => demo.say('nobody', 'Hi')).toThrow('No such customer');
  });

  it('names each step of a script once', () => {
    const idsOf = (step: Step): Map<string, Step> =>
      new Map([[step.id, step], ...(step.then ?? []).flatMap((one) => [...idsOf(one)])] as [string, Step][]);
    const all = (step: Step): Step[] => [step, ...(step.then ?? []).flatMap(all)];
    for (const { script } of scriptedCustomers) {
      const byId = idsOf(script);
      for (const step of all(script)) expect(byId.get(step.id)).toBe(step);
    }
  });
});
