// The actions that exist on every page.
import { alarm } from '../alarm/alarm.svelte';
import * as api from '../api/calls';
import type { Language } from '../api/types';
import { notices } from '../stores/notices.svelte';
import { picture } from '../stores/picture.svelte';
import { PAGES, route } from '../stores/route.svelte';
import { session } from '../stores/session.svelte';
import { ui } from '../stores/ui.svelte';
import { t } from '../words/words.svelte';
import type { Action } from './actions.svelte';
import { reach } from './reach';

const KEYS: Record<(typeof PAGES)[number], string> = {
  watch: 'g w',
  lines: 'g l',
  seam: 'g m',
  operations: 'g o',
  centre: 'g c',
  understanding: 'g u',
  sharing: 'g s',
  evidence: 'g v',
  partners: 'g n',
  people: 'g p',
  settings: 'g e',
};
/** Pages that only some roles may open, and what lets them. */
const NEEDS: Partial<Record<(typeof PAGES)[number], string | string[]>> = {
  watch: 'picture.see',
  lines: 'picture.see',
  seam: ['seam.see', 'returns.see'],
  operations: 'picture.see',
  centre: 'centre.see',
  understanding: 'understanding.see',
  sharing: 'sharing.see',
  evidence: 'hold.keep',
  partners: 'partner.see',
  people: 'people.see',
};
export function allowed(page: (typeof PAGES)[number]): boolean {
  const needed = NEEDS[page];
  return !needed || [needed].flat().some((one) => session.may(one));
}
/** Where somebody begins: on watch, and whoever sees no picture with the people. */
export const home = (): (typeof PAGES)[number] => (['watch', 'people'] as const).find(allowed) ?? 'settings';

const attempt = (run: () => Promise<unknown>) => (): void => void run().catch((error: unknown) => notices.failed(error));

export function pageActions(): Action[] {
  const inExercise = (): boolean => picture.inject !== null;
  return [
    ...PAGES.map((page): Action => ({
      id: `go-${page}`, label: `go-${page}`, group: 'go', keys: KEYS[page], when: () => allowed(page), run: () => route.go(page),
    })),
    // A telephone does not wait until somebody has found the page.
    { id: 'note-call', label: 'call-label', group: 'watch', keys: 'p', when: () => allowed('watch') && session.may('call.note'), run: () => reach('#call-line', 'log') },
    { id: 'suspend', label: 'suspend-now', group: 'page', when: () => session.may('understanding.suspend'), run: () => (ui.suspending = '') },
    { id: 'palette', label: 'open-palette', group: 'page', keys: 'Mod+k', run: () => (ui.palette = !ui.palette) },
    { id: 'keys', label: 'show-keys', group: 'page', keys: '?', run: () => (ui.keys = true) },
    { id: 'outbox', label: 'show-outbox', group: 'page', run: () => (ui.outbox = true) },
    { id: 'print', label: 'print-page', group: 'page', run: () => window.print() },
    { id: 'alarm-test', label: 'alarm-test', group: 'page', run: () => void alarm.test() },
    {
      id: 'alarm-quiet', label: 'alarm-quiet-switch', group: 'page',
      run: attempt(async () => {
        await session.take(await api.settings({ quiet: !session.it?.quiet }));
        notices.say('done', t(session.it?.quiet ? 'alarm-now-quiet' : 'alarm-now-audible'));
      }),
    },
    ...(session.it?.languages ?? []).map((language: Language): Action => ({
      id: `language-${language}`, label: `language-${language}`, group: 'page', when: () => session.it?.language !== language,
      run: attempt(() => session.language(language)),
    })),
    ...(['pause', 'resume', 'next'] as const).map((order): Action => ({
      id: `inject-${order}`, label: `inject-${order}`, group: 'page', when: inExercise, run: attempt(() => api.inject(order)),
    })),
    { id: 'sign-out', label: 'sign-out', group: 'page', run: attempt(() => session.signOut()) },
  ];
}
