// Of what a page asks its node for, the newest answer counts, and a failure leaves what was there.
import { beforeAll, expect, test } from 'vitest';

import { Unreachable } from '../src/lib/api/http';
import { Loaded } from '../src/lib/stores/loaded.svelte';
import { words } from '../src/lib/words/words.svelte';
import { speak } from './sources';

beforeAll(() => speak('en', 'errors-ui'));

/** A node that answers when it is told to. */
function node(): { ask: () => Promise<string>; answers: { good: (said: string) => void; bad: (why: Error) => void }[] } {
  const answers: { good: (said: string) => void; bad: (why: Error) => void }[] = [];
  return { answers, ask: () => new Promise((good, bad) => answers.push({ good, bad })) };
}

test('an answer that comes late does not take the place of a newer one', async () => {
  const { ask, answers } = node();
  const seen = new Loaded(ask, () => 0);
  answers.length = 0;
  const both = [seen.load(), seen.load()];
  answers[1]?.good('new');
  answers[0]?.good('old');
  await Promise.all(both);
  expect(seen.value).toBe('new');
  const failing = [seen.load(), seen.load()];
  answers[3]?.good('newer');
  answers[2]?.bad(new Error('late'));
  await Promise.all(failing);
  expect([seen.value, seen.problem]).toEqual(['newer', '']);
});

test('what could not be had is said, what was there stays, and the next answer takes the words away', async () => {
  const { ask, answers } = node();
  const seen = new Loaded(ask, () => 0);
  answers.length = 0;
  const first = seen.load();
  answers[0]?.good('there');
  await first;
  const second = seen.load();
  answers[1]?.bad(new Unreachable());
  await second;
  expect(seen.value).toBe('there');
  expect(seen.problem).toBe(words.t('error-unreachable'));
  expect(seen.problem).toMatch(/\S/);
  const third = seen.load();
  answers[2]?.good('there again');
  await third;
  expect([seen.value, seen.problem]).toEqual(['there again', '']);
});
