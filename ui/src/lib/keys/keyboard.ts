// Keys. They go by the place of the key on the board, so that they work while an Arabic or Kurdish layout
// is on; `?` and `/` go by what they write.
import { actions, type Action } from './actions.svelte';

const PAIR_MS = 1_200;
let first = '';
let firstAt = 0;

/** The key as actions name it: "k", "Mod+k", "Escape", "/", "?". */
export function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  if (event.key === '?' || event.key === '؟') return '?';
  if (event.key === '/' || event.code === 'Slash') return event.shiftKey ? '?' : `${mod}/`;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  return `${mod}${letter ?? digit ?? event.key}`;
}

/** Whether the key belongs to a field that somebody types in. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export function find(list: Action[], key: string, before: string): Action | undefined {
  return list.find((action) => action.keys === (before ? `${before} ${key}` : key)) ?? list.find((action) => action.keys === key);
}

export function startKeyboard(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const key = nameOf(event);
    if (typing(event.target) && !key.startsWith('Mod+')) return;
    // An open dialog has the keyboard to itself.
    if (document.querySelector('dialog[open]') && !key.startsWith('Mod+')) return;
    const before = event.timeStamp - firstAt < PAIR_MS ? first : '';
    const action = find(actions.possible(), key, before);
    first = action ? '' : key;
    firstAt = event.timeStamp;
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
