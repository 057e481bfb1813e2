// Neighbouring segments of which the same is to be said, as one row: nobody reads three hundred rows.
import type { SeamSegment } from '../api/calls-seam';

export interface Run {
  key: string;
  first: SeamSegment;
  from_m: number;
  to_m: number;
  length_m: number;
  /** The oldest of them in hours, null where one was never seen or its time is not known. */
  oldest_h: number | null;
  segments: SeamSegment[];
}

export const alike = (a: SeamSegment, b: SeamSegment): boolean =>
  a.band === b.band && a.basis === b.basis && a.sector === b.sector && a.by === b.by && a.kind === b.kind && a.parties === b.parties && String(a.each) === String(b.each);

export function runs(segments: SeamSegment[]): Run[] {
  const found: Run[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const before = last?.segments.at(-1);
    if (last && before && alike(before, segment) && before.to_m === segment.from_m) {
      last.to_m = segment.to_m;
      last.length_m += segment.length_m;
      last.oldest_h = last.oldest_h === null || segment.age_h === null ? null : Math.max(last.oldest_h, segment.age_h);
      last.segments.push(segment);
    } else {
      found.push({ key: segment.id, first: segment, from_m: segment.from_m, to_m: segment.to_m, length_m: segment.length_m, oldest_h: segment.age_h, segments: [segment] });
    }
  }
  return found;
}
