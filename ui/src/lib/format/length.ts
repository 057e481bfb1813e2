// Lengths as people say them.
import { t } from '../words/words.svelte';

/** "350 m", "1.2 km", "48 km". */
export function length(metres: number): string {
  if (metres < 1000) return t('length-m', { n: Math.round(metres / 10) * 10 });
  const km = metres / 1000;
  return t('length-km', { n: km < 10 ? Math.round(km * 10) / 10 : Math.round(km) });
}
