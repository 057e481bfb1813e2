// The figures of a joint situation report, brought into the lines in which a person reads them.

export interface Figure { what: string; sector?: string; count: number }
export interface Earlier { hour: number; what: string; was: number; count: number }
export interface View { figures?: Figure[]; total?: number; earlier?: Earlier[] }

/** One line: a type as a whole, or what of it lies in one sector ("" for in none). counts: per view. */
export interface Line { what: string; sector: string; whole: boolean; counts: number[] }

/** The lines of some views: each type in the order in which it first comes, then its sectors. A type that is in
 * one sector alone still says in which. */
export function lines(views: View[]): Line[] {
  const all = views.flatMap((view) => view.figures ?? []);
  const count = (view: View, fits: (one: Figure) => boolean): number => (view.figures ?? []).filter(fits).reduce((sum, one) => sum + one.count, 0);
  return [...new Set(all.map((one) => one.what))].flatMap((what) => {
    const sectors = [...new Set(all.filter((one) => one.what === what).map((one) => one.sector ?? ''))];
    const whole = { what, sector: '*', whole: true, counts: views.map((view) => count(view, (one) => one.what === what)) };
    if (sectors.length === 1 && !sectors[0]) return [whole];
    return [whole, ...sectors.map((sector) => ({ what, sector, whole: false, counts: views.map((view) => count(view, (one) => one.what === what && (one.sector ?? '') === sector)) }))];
  });
}

/** The count that fills the whole length of a bar; never 0. */
export const longest = (rows: Line[]): number => Math.max(1, ...rows.flatMap((row) => row.counts));

export const inAll = (view: View): number => Number(view.total ?? 0);

/** What earlier reports are corrected in, each once, with the parties whose views say so. */
export function corrected(views: Record<string, View>): (Earlier & { parties: string[] })[] {
  const found = new Map<string, Earlier & { parties: string[] }>();
  for (const [party, view] of Object.entries(views)) {
    for (const one of view.earlier ?? []) {
      const key = [one.hour, one.what, one.was, one.count].join('/');
      found.set(key, { ...one, parties: [...(found.get(key)?.parties ?? []), party] });
    }
  }
  return [...found.values()].sort((a, b) => a.hour - b.hour);
}
