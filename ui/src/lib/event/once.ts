// Reports that both sides have merged are one thing: where things are listed, drawn or counted, their event
// stands for them.
import type { Thing } from '../api/types';

/** Whether another thing stands for this one. */
const stoodFor = (thing: Thing, things: ReadonlyMap<string, Thing>): boolean =>
  Boolean(thing.event) && thing.event !== thing.id && things.has(thing.event ?? '');

/** Everything, what is merged once. */
export const once = (things: ReadonlyMap<string, Thing>): Thing[] => [...things.values()].filter((thing) => !stoodFor(thing, things));

/** The reports for which an event stands, oldest first. */
export const partsOf = (event: Thing, things: Iterable<Thing>): Thing[] =>
  [...things].filter((thing) => thing.event === event.id && thing.proc === 'report').sort((a, b) => (a.times.observed ?? 0) - (b.times.observed ?? 0));

/** Whether it is something that has happened: a proposal to merge is not, for its reports still count apart. */
export const happened = (thing: Thing): boolean => thing.proc === 'report' || (thing.proc === 'event' && thing.status === 'merged');
