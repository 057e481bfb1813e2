// The shapes of docs/api.md. Times are ms UTC; `..._e7` are degrees times ten million.
import type { Talk } from './calls-messages';
import type { Drawn } from '../plan/drawn';

export type Language = 'en' | 'ar' | 'ckb';
export type Names = Record<Language, string>;
export type Args = Record<string, string | number | Names>;
export interface Message {
  id: string;
  args?: Args;
}
export interface Party {
  id: string;
  names: Names;
  kind: string;
  via: string;
  exercise?: boolean;
  /** False for one that goes by its card alone. */
  agreed?: boolean;
}
export interface Session {
  signed_in: boolean;
  person: string;
  alias: string;
  roles: string[];
  party: Party;
  parties: Party[];
  centre: string | Names;
  language: Language;
  languages: Language[];
  exercise: boolean;
  token: string;
  zone: string;
  quiet: boolean;
  must_set_pin: boolean;
  sign_in: { passkey: boolean; password: boolean; link: boolean };
  /** What the roles allow, by the node's own names. */
  may?: string[];
}
export interface Point {
  lat_e7: number;
  lon_e7: number;
  precision_m?: number;
}
export type Place = Point & { precision_m: number; mgrs: string };
export interface Partner {
  party: string;
  names: Names;
  state: 'up' | 'late' | 'down' | 'never' | 'cut-off';
  as_of: number;
  unsent: Record<string, number>;
  oldest_unsent: number;
  held: string[];
  suspended: boolean;
  understanding: { id: string; version: number; standing: string } | null;
  /** All that hold between us and them now. */
  understandings?: { id: string; titles: Names; version: number; standing: string }[];
}
export interface LogLine {
  seq: number;
  at: number;
  by: string;
  kind: string;
  ob: string;
  message: Message;
  party: string;
  exercise: boolean;
  flags: string[];
}
/** `flag` is 0 or 1; `hash` names what is spoken of and is filled in, never typed; `id`, `ids`, `party`, `parties` and
 * `part` are picked from what the page knows; `record` is a group of `fields`, `records` a list of such groups. */
export type FieldKind =
  | 'text' | 'word-or-number' | 'number' | 'point' | 'line' | 'area' | 'time' | 'window' | 'choice' | 'choices' | 'minutes' | 'flag'
  | 'hash' | 'ids' | 'id' | 'party' | 'parties' | 'part' | 'record' | 'records' | 'node';
export interface ActField {
  name: string;
  kind: FieldKind;
  required: boolean;
  choices?: string[];
  fields?: ActField[];
  /** Characters of a text, or how many of what is a list; 0 or nothing where the kind says it. */
  most?: number;
  /** Its number on the printed form and on the panel; 0 or nothing where it has none of its own. */
  number?: number;
}
/** A duty post as a line check tells it. */
export interface RosterPost {
  post: string;
  seat?: string;
  since?: number;
  languages?: string[];
}
/** What may be opened now and with whom, as the node says it from its tables and the understandings in force. */
export interface MayOpen extends Act {
  proc: string;
  kind: string;
  title_id: string;
  explained_id: string;
  parties: string[];
  /** Exactly one other party decides, further ones may be told; otherwise any number. */
  one: boolean;
  /** With nobody else as well. */
  alone: boolean;
  late: boolean;
}
export interface Act {
  act: string;
  label_id: string;
  signed: boolean;
  authority: string;
  fields: ActField[];
  confirm: boolean;
}
export interface InboxItem {
  ob: string;
  proc: string;
  kind: string;
  party: string;
  title: Message;
  status: string;
  due_at: number;
  clock: string;
  act_options: Act[];
  urgent: boolean;
  since: number;
}
export interface Ticks {
  party: string;
  left: number;
  reached: number;
  read: number;
  read_by: string;
  recalled?: boolean;
}
export interface Thing {
  id: string;
  proc: string;
  kind: string;
  status: string;
  party: string;
  /** All parties of a joint act or request. */
  parties?: string[];
  title: Message;
  place: Place | null;
  geometry: GeoJSON.Geometry | null;
  sidc: string;
  label: { level?: string; releasable_to?: string[]; caveats?: string[]; originator?: string } | null;
  grade: string;
  times: { observed?: number; reported?: number; received?: number };
  version: number;
  corrected: boolean;
  /** Names of the fields that the newest version changed. */
  changed?: string[];
  withdrawn: boolean;
  gone?: string;
  exercise: boolean;
  flags: string[];
  due_at: number;
  ticks: Ticks[];
  /** The event that stands for it where things are counted, "" where it counts by itself. */
  event?: string;
  dataset?: string;
}
export type LonLat = [number, number];
export interface PresenceLine {
  party: string;
  line: LonLat[];
  since: number;
  version: number;
  /** This node goes by it; until then it goes by what it agreed to last. */
  acknowledged: boolean;
  agreed: LonLat[];
  exercise: boolean;
}
export interface Seam {
  id: string;
  names: Names;
  rings: LonLat[][];
  area_m2: number;
  length_km: number;
}
export interface Sector {
  id: string;
  names: Names;
  ring: LonLat[];
}
export interface Inject {
  running: boolean;
  paused: boolean;
  number: number;
  of: number;
  next_at: number;
  title_id: string;
}
export interface Picture {
  /** The node's time; 0 in a picture that was kept from before. */
  now: number;
  /** How much this node had told by then; the live connection says how much it has told since. */
  told: string;
  party: string;
  exercise: boolean;
  centre: string | Names;
  partners: Partner[];
  log: LogLine[];
  inbox: InboxItem[];
  objects: Thing[];
  /** What comes from datasets is asked for apart; `at` is another text whenever any of it has changed. */
  background: { count: number; at: string };
  lines: PresenceLine[];
  seams: Seam[];
  sectors: Sector[];
  inject: Inject | null;
}
export interface Reason {
  code: string;
  article: string;
  facts?: Args;
  message?: string | Message;
}
export type Body = Record<string, unknown>;
export interface Panel {
  object: Thing;
  body: Body;
  stepper: { status: string; label_id: string; done: boolean; current: boolean }[];
  next: { party: string; act: string; by_at: number; clock: string; level: number; names: Names | null }[];
  acts: Act[];
  /** Signatures that nobody can give yet, and the code of why. */
  lacking?: { label_id: string; code: string }[];
  history: {
    at: number;
    party: string;
    person: string;
    act: string;
    message: Message | null;
    signed: boolean;
    late: boolean | number;
    local: boolean;
  }[];
  columns: { field: string; ours: unknown; theirs: unknown; agreed: unknown; number?: number }[] | null;
  /** What the newest version changed; `was` is null where nothing stood there or it is no longer known. */
  changes: { field: string; was: unknown; known: boolean }[];
  /** Of an event its reports, of a report the events that name it. */
  reports: { id: string; object: Thing | null }[];
  events: Thing[];
  /** Names of its facts in their order on the printed form. */
  printed?: string[];
  /** The numbers on the printed form by the names of facts, those of a record's parts by `<record>/<part>`. */
  numbers?: Record<string, number>;
  /** The evidence holds that keep it here, and why it is out of sight, '' while it is not. */
  held?: { id: string; case: string; party: string; until: number; asked: boolean }[];
  sealed?: string;
  /** Of a line check the short code that is read out over the radio. */
  code?: string;
  sheet?: { label_id: string; act: string; done: boolean; party: string; at: number }[];
  /** Of a message the conversation. */
  talk?: Talk | null;
  /** Its pieces of ground as the map draws them. */
  drawn?: Drawn[];
  /** Of what is joined part by part: each with the check sum to be joined, and who has, by joint act. */
  parts?: { part: string; hash: string; joined: Record<string, string[]> }[];
  projections: {
    recipient: string;
    body: Body | null;
    article: string;
    understanding: string;
    at: number;
    state: string;
  }[];
  receipts: { party: string; level: string; at: number; post: string }[];
  safe: Message | null;
}
export interface Parsed {
  body: Body;
  unparsed: string | string[];
  warnings: { code: string; start: number; end: number }[];
}
export interface Preview {
  recipient: string;
  names: Names;
  via: string;
  allow: boolean;
  later: boolean;
  needs_officer: boolean;
  article: string;
  understanding: string;
  reasons: Reason[];
  projection: Body | null;
}
