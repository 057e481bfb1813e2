import { describe, expect, it } from 'vitest';

import { args, beside, fieldsOf, quick, search, type Phrase } from '../src/lib/message/phrases';

const NOW = Date.UTC(2020, 8, 20, 12, 0);
const phrase = (number: number, needs: string[] = [], may: string[] = []): Phrase => ({ number, group: 'where', needs, may, warning: false });
const ALL = [phrase(1), phrase(12, ['place', 'when']), phrase(13, ['place'], ['when']), phrase(21)];
const WORDS: Record<number, string> = { 1: 'Radio check فحص', 12: 'Meet me قابلني', 13: 'We are at نحن', 21: 'Stop قفوا' };
const saying = (one: Phrase): string => WORDS[one.number] ?? '';

describe('the quick line', () => {
  it('takes number, place, time and count in any order and in either digits', () => {
    const said = quick('msg ١٢ 1420Z 38SME4483032510 7', NOW);
    expect(said).toMatchObject({ phrase: 12, number: 7, when: Date.UTC(2020, 8, 20, 14, 20) });
    expect(said?.place).toMatchObject({ precision_m: 1 });
  });
  it('is no other line', () => {
    for (const line of ['msg', 'msg 1234', 'msg twelve', 'message', 'SPOT 38SME448251 6pax', 'messages 12']) expect(quick(line, NOW)).toBeNull();
  });
});

describe('finding a phrase', () => {
  it('goes by the first digits of its number, whatever the group', () => {
    expect(search(ALL, '1', 'stop', saying).map((one) => one.number)).toEqual([1, 12, 13]);
    expect(search(ALL, '٢١', '', saying).map((one) => one.number)).toEqual([21]);
    expect(search(ALL, '999', '', saying)).toEqual([]);
  });
  it('goes by words of any language within the group', () => {
    expect(search(ALL, 'قابلني', '', saying).map((one) => one.number)).toEqual([12]);
    expect(search(ALL, 'meet', 'medical', saying)).toEqual([]);
  });
});

describe('what a message shows', () => {
  it('leaves a gap a gap', () => {
    expect(args({}, '…')).toEqual({ place: '…', when_at: '…', number: '…', sector: '…' });
    expect(args({ number: 0 }, '…').number).toBe('0');
  });
  it('shows beside a phrase what the phrase does not say, and of an unknown one everything', () => {
    const said = { place: { lat_e7: 1, lon_e7: 1 }, when: NOW, object: 'x' };
    expect(beside(said, ALL[2]).map(([name]) => name)).toEqual(['when']);
    expect(beside(said, undefined).map(([name]) => name)).toEqual(['place', 'when']);
  });
  it('asks for what is needed first', () => {
    expect(fieldsOf(ALL[2]!).map(({ name, kind, required }) => [name, kind, required])).toEqual([['place', 'point', true], ['when', 'time', false]]);
  });
});
