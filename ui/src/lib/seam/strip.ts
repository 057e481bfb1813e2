// What a strip shows: one cell per segment, in rows. Pure: no page, no words.
import type { SeamArea } from '../api/calls-seam';
import { BAND_COLOURS, DASHED_FROM } from './tones';

/** How a cell looks. tone: '' where there is nothing to show; dashed and empty tell without colours. */
export interface Look {
  tone: string;
  dashed: boolean;
  /** Nothing is known, or nothing is told: neither good nor bad. */
  withheld: boolean;
}
export interface StripRow {
  key: string;
  name: string;
  strong: boolean;
  looks: Look[];
}

export const NOTHING: Look = { tone: '', dashed: false, withheld: false };
export const WITHHELD: Look = { tone: '', dashed: false, withheld: true };

export const ofBand = (band: number): Look => (band < 0 ? WITHHELD : { tone: BAND_COLOURS[band] ?? '', dashed: band >= DASHED_FROM, withheld: false });

/** Rows of who saw what: all together, then each party. */
export function coverageRows(cover: Pick<SeamArea, 'parties' | 'segments'>, together: string, party: (id: string) => string): StripRow[] {
  return [
    { key: '', name: together, strong: true, looks: cover.segments.map((one) => ofBand(one.band)) },
    ...cover.parties.map(
      ({ party: id }, at): StripRow => ({ key: id, name: party(id), strong: false, looks: cover.segments.map((one) => ofBand(one.each[at] ?? -1)) }),
    ),
  ];
}
