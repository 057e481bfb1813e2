// Which forms are plans that the node holds against what else there is.
import type { Act, ActField } from '../api/types';

const PLANNED = new Set(['operation', 'patrol', 'joint-patrol', 'link-up', 'control-measure']);
/** Acts by which a plan is written down or signed: before them each thing that it meets has its word. */
const BEFORE = new Set(['plan', 'change', 'sign', 'go', 'propose', 'amend', 'declare', 'file', 'file-short']);
const GROUND = new Set(['line', 'area', 'point', 'records']);

export const isPlanned = (proc: string): boolean => PLANNED.has(proc);

/** Whether a form says where something is planned. */
export const saysWhere = (proc: string, fields: ActField[]): boolean =>
  isPlanned(proc) && fields.some(({ kind }) => GROUND.has(kind));

/** Whether an object is a plan of which some step still waits for the words. */
export const waits = (proc: string, acts: Act[]): boolean => isPlanned(proc) && acts.some(({ act }) => BEFORE.has(act));
