// The actions of the Watch page.
import { SAME_EVENT } from '../acts';
import { made } from '../opening';
import { openings } from '../stores/openings.svelte';
import { picture } from '../stores/picture.svelte';
import { route } from '../stores/route.svelte';
import { session } from '../stores/session.svelte';
import { ui } from '../stores/ui.svelte';
import type { Action } from './actions.svelte';
import { reach } from './reach';

const focus = (selector: string): void => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
};

/** What a person of this role may open anew; the node decides again. */
const OPENING = [
  { kind: 'crossed', keys: 'x' },
  { kind: 'crossing', keys: 'c' },
  { kind: 'heard', keys: 'v h' },
  { kind: 'said', keys: 'v s' },
  { kind: 'control-measure', keys: 'm' },
] as const;

/** What cannot wait for a menu: h, for hold. */
const KEYS: Record<string, string> = { incident: 'h' };

function step(by: number): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-inbox-item]')];
  const at = cards.indexOf(document.activeElement as HTMLElement);
  cards[(at + by + cards.length) % Math.max(1, cards.length)]?.focus();
}

function act(index: number): void {
  const card = document.activeElement?.closest('[data-inbox-item]') ?? document.querySelector('[data-inbox-item], [data-panel]');
  card?.querySelectorAll<HTMLButtonElement>('[data-act]')[index]?.click();
}

export function watchActions(): Action[] {
  const chosen = (): boolean => Boolean(route.rest);
  const writes = (): boolean => session.has('duty-officer', 'analyst', 'release-officer', 'commander');
  return [
    { id: 'entry', label: 'focus-entry', group: 'watch', keys: '/', when: writes, run: () => reach('#entry', 'map') },
    { id: 'inbox-next', label: 'inbox-next', group: 'watch', keys: 'j', run: () => step(1) },
    { id: 'inbox-previous', label: 'inbox-previous', group: 'watch', keys: 'k', run: () => step(-1) },
    { id: 'act-first', label: 'act-first', group: 'watch', keys: 'a', run: () => act(0) },
    { id: 'act-second', label: 'act-second', group: 'watch', keys: 's', run: () => act(1) },
    { id: 'inbox-first', label: 'inbox-open-first', group: 'watch', keys: 'n', when: () => picture.inbox.length > 0,
      run: () => { const first = picture.inbox[0]; if (first) route.go('watch', first.ob); } },
    { id: 'log', label: 'focus-log', group: 'watch', keys: 'l', run: () => reach('#log-search', 'log') },
    ...OPENING.map(({ kind, keys }): Action => ({
      id: `new-${kind}`, label: `new-${kind}`, group: 'watch', keys, when: writes, run: () => route.go('watch', `new:${kind}`),
    })),
    { id: 'table', label: 'show-table', group: 'map', keys: 't', run: () => { ui.column = 'map'; ui.table = !ui.table; } },
    { id: 'back', label: 'object-close', group: 'object', keys: 'Escape', when: chosen, run: () => route.go('watch') },
    { id: 'who-sees', label: 'who-will-see', group: 'object', keys: 'w', when: () => chosen() && !route.rest.startsWith('new:'),
      run: () => (ui.preview = { ob: route.rest, send: false }) },
    { id: 'same-event', label: 'report-act-same-event', group: 'object', keys: 'e', when: () => writes() && mayMerge(), run: () => { ui.column = 'inbox'; ui.act = SAME_EVENT; setTimeout(() => focus('[data-panel] form input'), 150); } },
    { id: 'focus-object', label: 'object-on-map', group: 'object', keys: 'f', when: chosen, run: () => lookAtChosen() },
  ];
}

/** What may be opened by a form made from the node's tables, as it says now. */
export function openingActions(): Action[] {
  const kinds = new Map(made(openings.list).map((one) => [one.proc, one]));
  return [...kinds.values()].map(({ proc, title_id }): Action => ({ id: `new-${proc}`, label: title_id, group: 'watch', ...(KEYS[proc] ? { keys: KEYS[proc] } : {}), run: () => route.go('watch', `new:${proc}`) }));
}

/** The open object is a report that stands: its panel offers to propose it as one event with others. */
function mayMerge(): boolean {
  const thing = picture.objects.get(route.rest);
  return thing?.proc === 'report' && thing.status !== 'draft' && !thing.withdrawn;
}

function lookAtChosen(): void {
  const place = picture.objects.get(route.rest)?.place;
  if (!place) return;
  ui.table = false;
  ui.column = 'map';
  ui.lookAt(place.lon_e7 / 1e7, place.lat_e7 / 1e7, 11);
}
