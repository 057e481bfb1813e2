// On paper: what is folded is unfolded, every sheet says that it is an exercise or not the present, whose it is, when it was printed.
import { clock } from './stores/clock.svelte';
import { scenario } from './stores/scenario.svelte';
import { session } from './stores/session.svelte';
import { t, words } from './words/words.svelte';

const FONT = "'Inter', 'Noto Sans Arabic', sans-serif";

/** A text as CSS takes it between quotes. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** What stands on top of every sheet: that it is an exercise, that it is not the present, or both. */
export const topOf = (...said: string[]): string => said.filter(Boolean).join(' · ');

/** The margins of every sheet. */
export function sheet(top: string, foot: string): string {
  const box = (where: string, content: string, more = ''): string => `@${where} { content: ${content}; font: 8pt ${FONT}; color: #000; ${more} }`;
  return `@page { size: A4; margin: 17mm 13mm 16mm;
    ${top ? box('top-center', quoted(top), 'font-weight: 700;') : ''}
    ${box('bottom-left', quoted(foot))}
    ${box('bottom-right', 'counter(page) " / " counter(pages)', 'direction: ltr;')}
  }`;
}

/** Gets ready whenever the page is printed; returns what stops it. */
export function onPaper(): () => void {
  const margins = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, margins];
  let folded: HTMLDetailsElement[] = [];
  const before = (): void => {
    const foot = [words.names(session.it?.party?.names), session.it?.alias ?? '', t('printed-at', { now_at: clock.now })].join(' · ');
    margins.replaceSync(sheet(topOf(session.it?.exercise ? t('exercise-banner') : '', scenario.looked ? t('study-scenario-banner', { name: scenario.looked.name || t('what-if-unkept') }) : ''), foot));
    folded = [...document.querySelectorAll<HTMLDetailsElement>('#main details:not([open], .no-print)')];
    for (const one of folded) one.open = true;
  };
  const after = (): void => {
    for (const one of folded) one.open = false;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== margins);
  };
}
