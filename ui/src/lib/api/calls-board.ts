// The operations board.
import { ask } from './http';
import type { Panel, Thing } from './types';

export interface BoardItem {
  object: Thing;
  stepper: Panel['stepper'];
  turn: 'ours' | 'theirs' | 'nobody' | 'over';
  /** The parties that must act next. */
  waits: string[];
  due_at: number;
  clock: string;
  changed_at: number;
}
export interface Board {
  items: BoardItem[];
  more: number;
}

export const board = () => ask<Board>('GET', '/api/board');
