// What rests on whom, made up: one capability on one provider alone, one on two, one that is seen otherwise.
const DAY = 86_400_000;
const FOREVER = Number.MAX_SAFE_INTEGER;
const now = Date.now();
const span = (n, user, capability, provider, share, until_at = FOREVER, disputed = false) =>
  ({ ob: `fiction-register-${n}`, user, capability, provider, share, from_at: now - 30 * DAY, until_at, disputed });
const spans = [
  span(1, 'federal', 'surveillance', 'coalition', 'all-of-it', now + 60 * DAY),
  span(2, 'region', 'fuel-supply', 'coalition', 'most-of-it', now + 30 * DAY),
  span(3, 'region', 'fuel-supply', 'federal', 'part-of-it'),
  span(4, 'coalition', 'field-hospital', 'region', 'all-of-it', FOREVER, true),
];

/** As the node reckons it: a capability without a provider is gone, with fewer it is less. */
export function register(url) {
  const at = Number(url.searchParams.get('at')) || now;
  const without = url.searchParams.get('without') ?? '';
  const held = spans.filter((one) => one.from_at <= at && at < one.until_at);
  const keys = [...new Set(held.map((one) => `${one.user}/${one.capability}`))];
  const rows = keys.map((key) => {
    const of = held.filter((one) => `${one.user}/${one.capability}` === key);
    const left = of.filter((one) => one.provider !== without);
    const names = (list) => [...new Set(list.map((one) => one.provider))].sort();
    const outcome = left.length === of.length ? 'stays' : left.length ? 'less' : 'gone';
    return { user: of[0].user, capability: of[0].capability, providers: names(of), without: names(left), outcome, ends_at: left.length ? Math.max(...left.map((one) => one.until_at)) : 0 };
  });
  return { at, without, providers: [...new Set(spans.map((one) => one.provider))].sort(), rows, spans, forever: FOREVER };
}
