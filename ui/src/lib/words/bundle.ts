// Fluent bundles. One set of words serves node and pages; numbers keep Latin digits in every language, so
// that a count reads like the grids and times beside it.
import { FluentBundle, FluentResource } from '@fluent/bundle';

import type { Language } from '../api/types';

export const LOCALE: Record<Language, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn', ckb: 'ckb-u-nu-latn' };
export const DIRECTION: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl', ckb: 'rtl' };
/** Every language in its own words: the only words that are never translated. */
export const OWN_NAME: Record<Language, string> = { en: 'English', ar: 'العربية', ckb: 'کوردیی ناوەندی' };

export function makeBundle(language: Language, text: string): FluentBundle {
  // Browsers without Sorani data would fall back to the system's language; English plural rules are Sorani's.
  const known = Intl.PluralRules.supportedLocalesOf(LOCALE[language]).length > 0;
  const bundle = new FluentBundle(known ? LOCALE[language] : [LOCALE[language], LOCALE.en], { useIsolating: true });
  bundle.addResource(new FluentResource(text), { allowOverrides: true });
  return bundle;
}

/** The message in this bundle, null if it has none. */
export function format(bundle: FluentBundle, id: string, args?: Record<string, string | number>): string | null {
  const message = bundle.getMessage(id);
  if (!message?.value) return null;
  const errors: Error[] = [];
  return bundle.formatPattern(message.value, args ?? null, errors);
}

/** A name as part of a message id: letters, digits and hyphens. */
export const slug = (name: string): string => name.replace('*', 'any').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();
