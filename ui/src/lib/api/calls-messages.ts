// What messages between duty posts ask of the node, beside opening and moving.
import type { Phrase } from '../message/phrases';
import { ask, askFile } from './http';
import type { Body, Language, Message } from './types';

export interface Named {
  id: string;
  title: Message | null;
}

/** One message as the node shows it. `where`: how far an own one got, '' for the other side's. */
export interface Said extends Body {
  act: string;
  party: string;
  at: number;
  from_post?: string;
  phrase?: number;
  text?: string;
  language?: string;
  known: boolean;
  thing: Named | null;
  where: '' | 'queued' | 'left' | 'reached' | 'read';
  read_at: number;
  read_post: string;
}

export interface Talk {
  other: string;
  to_post: string;
  about: Named[];
  said: Said[];
  unread: boolean;
}

export const phrases = () => ask<Phrase[]>('GET', '/api/phrases');
export const phraseCard = (language: Language) => askFile(`/api/phrases/card?language=${language}`);
