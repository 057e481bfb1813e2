// One key brings the hand to a line of the Watch page from wherever it is.
import { flushSync } from 'svelte';

import { route } from '../stores/route.svelte';
import { ui } from '../stores/ui.svelte';

const found = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
const shows = (selector: string): boolean => found(selector)?.checkVisibility() ?? false;

/** Focuses a field of the Watch page, which stands in one of its columns, before this returns: what is typed
 * right after the key must not be taken for other keys. Where only one column fits, an open object gives way. */
export function reach(selector: string, column: typeof ui.column): void {
  if (!shows(selector)) {
    ui.column = column;
    if (route.page !== 'watch') route.go('watch');
    flushSync();
  }
  if (!shows(selector)) {
    route.go('watch');
    flushSync();
  }
  found(selector)?.focus();
  found(selector)?.scrollIntoView({ block: 'nearest' });
}
