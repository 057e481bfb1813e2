// A study as the node hands it to a page (`forms/study_page.py`).

export type Cell = string | number | boolean | null;

/** How a value is written. kind: of KINDS in `studies/study.py`; unit: the end of `study-unit-…`, '' for none. */
export interface Form {
  name: string;
  kind: string;
  digits: number;
  unit: string;
}

/** A sentence: a message with its arguments, and what it says in the document's language. */
export interface Said {
  message: string;
  args: Record<string, string | number>;
  text: string;
}

export interface Series {
  name: string;
  x: number[];
  y: Cell[];
  kind?: string;
  low?: Cell[];
  high?: Cell[];
  /** Whose it is, written after its name. */
  text?: string;
}

export interface StudyDocument {
  language: string;
  study: string;
  title: string;
  about: string;
  scenario: string;
  command: string;
  seed: number;
  replications: number;
  settings: Record<string, Cell>;
  figures: Record<string, Cell>;
  forms: { settings: Form[]; figures: Form[] };
  sources: { name: string; sha256?: string; rows?: number; used?: number; licence?: string }[];
  tables: Record<string, Record<string, Cell>[]>;
  columns: Record<string, Form[]>;
  left_out: Record<string, number>;
  assumptions: Said[];
  cautions: Said[];
  pictures: { type: string; name: string; axis?: string; x?: string; series?: Series[] }[];
  drawings: { caption: string; svg: string }[];
}
