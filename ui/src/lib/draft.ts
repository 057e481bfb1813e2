// What one typed line leaves open: a draft must say when, what and how it may be handled. The writer sees
// what was filled in before anything is filed, and can change it.
import type { Body, Parsed } from './api/types';

const MAX_ACTIVITY = 200;
const LEVEL = 'restricted';

export function complete(parsed: Parsed, line: string, now: number): Body {
  const { body } = parsed;
  const unparsed = (Array.isArray(parsed.unparsed) ? parsed.unparsed.join(' ') : (parsed.unparsed ?? '')).trim();
  return {
    ...body,
    observed: body.observed || now,
    level: body.level || LEVEL,
    activity: body.activity || (unparsed || line.trim()).slice(0, MAX_ACTIVITY),
  };
}
