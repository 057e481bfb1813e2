// Forms that are made from what the node says may be opened.
import { describe, expect, test } from 'vitest';

import { filledGroups, givenPart, missing } from '../src/lib/acts';
import type { Act, ActField, MayOpen } from '../src/lib/api/types';
import { apart, byForm, isRecords, written } from '../src/lib/fields';
import { begun, formOf, generic, made, named, numberedBy } from '../src/lib/opening';
import { MAX_PICKS, namedIn, spelling, things } from '../src/lib/picks';

const field = (name: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({ name, kind, required: false, ...more });
const offer = (proc: string, act: string, more: Partial<MayOpen> = {}): MayOpen => ({
  proc, kind: proc, act, label_id: `${proc}-act-${act}`, title_id: `new-${proc}`, explained_id: `new-${proc}-explained`, signed: false, authority: '',
  fields: [field('topic', 'text')], confirm: false, parties: ['b'], one: true, alone: false, late: false, ...more,
});

describe('what may be opened', () => {
  const list = [offer('crossing', 'request'), offer('rfi', 'ask'), offer('patrol', 'file'), offer('patrol', 'synchronise', { signed: true }), offer('patrol', 'heard', { late: true })];

  test('a procedure without a form of its own gets one, and what was made by voice none', () => {
    expect(made(list).map((one) => `${one.proc}/${one.act}`)).toEqual(['rfi/ask', 'patrol/file', 'patrol/synchronise']);
    expect(generic('rfi', '', list)?.act([])).toBe('ask');
    expect(generic('crossing', '', list)).toBeUndefined();
    expect(generic('statement', '', list)).toBeUndefined();
  });
  test('somebody must be chosen where it cannot be opened alone', () => {
    expect(generic('rfi', '', list)?.alone).toBe(false);
    expect(generic('capability', '', [offer('capability', 'declare', { one: false, alone: true })])?.alone).toBe(true);
  });
  test('of several ways to open it the first is offered until another is chosen', () => {
    expect([generic('patrol', '', list)?.act([]), generic('patrol', '', list)?.signed([])]).toEqual(['file', false]);
    expect([generic('patrol', 'synchronise', list)?.act([]), generic('patrol', 'synchronise', list)?.signed([])]).toEqual(['synchronise', true]);
  });
  test('a line opens a form by the word of the procedure, or by its title in any language', () => {
    const saying = (id: string): string => (id === 'new-rfi' ? 'Ask for information طلب معلومات داوای زانیاری' : 'File a patrol');
    const found = (line: string): string[] => named(list, line, saying).map((one) => one.proc);
    expect([found('RFI bridge'), found('طلب معلومات'), found('داوای زانياري'), found('patrol')]).toEqual([['rfi'], ['rfi'], ['rfi'], ['patrol']]);
    expect([found('SPOT 38SME448251 6pax'), found('r'), found('')]).toEqual([[], [], []]);
  });
  test('a form about something begins with its place, and with the report itself', () => {
    const fields = [field('place', 'point'), field('reports', 'ids'), field('topic', 'text')];
    const place = { lat_e7: 1, lon_e7: 2, precision_m: 10 };
    expect(formOf('new:rfi@abc')).toEqual({ kind: 'rfi', about: 'abc' });
    expect(formOf('new:crossing')).toEqual({ kind: 'crossing', about: '' });
    expect(begun(fields, { id: 'a', proc: 'report', place })).toEqual({ place, reports: ['a'] });
    expect(begun(fields, { id: 'a', proc: 'crossing', place: null })).toEqual({});
    expect(begun(fields, undefined)).toEqual({});
    expect(begun([field('patrol', 'id')], { id: 'a', proc: 'patrol', place })).toEqual({ patrol: 'a' });
    expect(begun([field('patrol', 'id')], { id: 'a', proc: 'report', place })).toEqual({});
  });
});

describe('fields of forms', () => {
  const stop = field('stops', 'records', { required: true, most: 3, fields: [field('name', 'text', { required: true }), field('note', 'text')] });
  test('a list of groups is whole when each has what it must have', () => {
    expect(missing([stop], {})).toEqual(['stops']);
    expect(missing([stop], { stops: [{ name: 'x' }, { note: 'y' }] })).toEqual(['stops']);
    expect(missing([stop], { stops: [{}] })).toEqual(['stops']);
    expect(missing([stop], { stops: [{ name: 'x' }, { name: 'y' }] })).toEqual([]);
    expect(missing([{ ...stop, required: false }], {})).toEqual([]);
    expect(missing([{ ...stop, required: false }], { stops: [{ note: 'y' }] })).toEqual(['stops']);
    expect(filledGroups([stop], { stops: [{ name: 'x', note: '' }] })).toEqual({ stops: [{ name: 'x' }] });
  });
  test('the check sum of an act about a part is that of the chosen part', () => {
    const clear: Act = { act: 'clear', label_id: '', signed: true, authority: '', confirm: true, fields: [field('part', 'part'), field('over', 'hash')] };
    const parts = [{ part: 'p1', hash: 'aa', joined: {} }, { part: 'p2', hash: 'bb', joined: {} }];
    expect(givenPart(clear, { over: '' }, 'p2', parts)).toEqual({ over: 'bb' });
    expect(givenPart(clear, { over: 'xx' }, undefined, parts)).toEqual({ over: 'xx' });
    expect(givenPart({ ...clear, fields: [field('over', 'hash')] }, { over: 'xx' }, 'p2', parts)).toEqual({ over: 'xx' });
  });
  test('a set has one spelling', () => {
    expect(spelling(field('needs', 'choices', { choices: ['water', 'clinic', 'school'] }), ['school', 'water'])).toEqual(['water', 'school']);
    expect(spelling(field('reports', 'ids'), ['b', 'B', 'a'])).toEqual(['B', 'a', 'b']);
  });
  test('objects are picked by what the field is called, newest first, and not all that there ever were', () => {
    const thing = (id: string, proc: string, received: number): never => ({ id, proc, title: { id }, times: { received }, withdrawn: false }) as never;
    const all = [thing('a', 'report', 1), thing('b', 'event', 2), thing('c', 'report', 3)];
    const ids = (name: string): string[] => things(field(name, 'ids'), all).map((pick) => pick.value);
    expect([ids('reports'), ids('events'), ids('about')]).toEqual([['c', 'a'], ['b'], ['c', 'b', 'a']]);
    expect(things(field('reports', 'ids'), Array.from({ length: MAX_PICKS + 1 }, (_, n) => thing(String(n), 'report', n)))).toHaveLength(MAX_PICKS);
  });
  test('a phase line is picked from those of the plan, and any other text is typed', () => {
    const body = { phases: [{ name: 'AMBER', line: [] }, { name: 'BIRCH', line: [] }], phase_lines: [{ name: 'ELM' }] };
    const names = (name: string, kind: ActField['kind'] = 'text'): string[] => namedIn(field(name, kind), body).map((pick) => pick.value);
    expect([names('line'), names('phase_line'), names('note'), names('line', 'line')]).toEqual([['AMBER', 'BIRCH'], ['ELM'], [], []]);
    expect(namedIn(field('line', 'text'), {})).toEqual([]);
  });
  test('fields of the form come first, in its order', () => {
    const rows: [string, unknown][] = [['extra', 1], ['question', 2], ['topic', 3]];
    expect(byForm(rows, ['topic', 'priority', 'question']).map(([name]) => name)).toEqual(['topic', 'question', 'extra']);
    expect(byForm(rows, [])).toEqual(rows);
  });
  test('parts with numbers of their own stand apart, in their order; what else a record holds stays with it', () => {
    const rows: [string, unknown][] = [['task', 'go'], ['medical', { contact: 'CH 14', more: 1, collection: 'here' }]];
    const numbers = { task: 1, 'medical/collection': 2, 'medical/contact': 3 };
    expect(apart(rows, numbers)).toEqual([['task', 'go'], ['medical/collection', 'here'], ['medical/contact', 'CH 14'], ['medical', { more: 1 }]]);
    expect(apart(rows, { task: 1 })).toEqual(rows);
    expect(apart([['medical', 'words']], numbers)).toEqual([['medical', 'words']]);
  });
  test('a form that is written here has the numbers that the node gives, groups included', () => {
    const known = [field('topic', 'text', { number: 3 }), field('view', 'record', { number: 0, fields: [field('unit', 'text', { number: 7 })] })];
    const own = [field('view', 'record', { fields: [field('unit', 'text'), field('size', 'number')] }), field('topic', 'text')];
    expect(numberedBy(own, known).map((one) => [one.name, one.number, one.fields?.map((part) => part.number)])).toEqual([['view', 0, [7, 0]], ['topic', 3, undefined]]);
    expect(numberedBy(own, undefined).map(({ number }) => number)).toEqual([0, 0]);
  });
  test('every free text of a form is looked through, and nothing else', () => {
    const fields = [field('a', 'text'), field('n', 'number'), stop, field('view', 'record', { fields: [field('b', 'text')] })];
    expect(written(fields, { a: 'one', n: 5, stops: [{ name: 'two' }, { note: 'three' }], view: { b: 'four' } })).toEqual(['one', 'two', 'three', 'four']);
  });
  test('a list of places is no list of groups', () => {
    expect([isRecords([{ act: 'x' }]), isRecords([{ lat_e7: 1, lon_e7: 2 }]), isRecords(['x']), isRecords([])]).toEqual([true, false, false, false]);
  });
});
