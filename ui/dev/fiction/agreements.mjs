// Understandings, sharing and people of the stand-in.
import { PARTIES } from './ground.mjs';
import { ago, id, things } from './things.mjs';
import { projection } from './panels.mjs';

const NOW = 'c0ffee'.repeat(10) + 'beef';
const NEXT = 'ab'.repeat(32);
const TITLES = { en: 'Northern seam', ar: 'منطقة التماس الشمالية', ckb: 'ناوچەی نێوان هێڵەکانی باکوور' };
const line = (hash, version, state, signed, missing) => ({ hash, id: 'northern-seam', version, titles: TITLES, state, signed, missing, suspended: [], valid_from: ago(20000), valid_until: ago(-200000), exercise: true });
export const understandings = [line(NOW, 1, 'in-force', ['federal', 'region', 'coalition'], []), line(NEXT, 2, 'proposed', ['region'], ['federal', 'coalition'])];

const SENTENCE = {
  en: ['The two forces give each other spot reports where they lie in the seam, up to and including the level “restricted”: released automatically; the source is left out; places only as the MGRS square of 1 km.', 'The two forces give each other requests to cross the line, and the answers to them.', 'The two forces give the coalition intelligence reports, each released only once a release officer has approved it.'],
  ar: ['تتبادل القوتان تقارير الرصد متى وقعت في منطقة التماس، حتى درجة السرية «محدود» ضمناً: يُفرَج عنها تلقائياً، ويُحذف المصدر، ولا يُذكر من المكان إلا مربع MGRS ضلعه 1 كم.', 'تتبادل القوتان طلبات عبور الخط والردود عليها.', 'تعطي القوتان التحالفَ التقارير الاستخبارية، ولا يُفرَج عن أي منها إلا بعد موافقة ضابط الإفراج.'],
  ckb: ['هەردوو هێز ڕاپۆرتەکانی بینین دەدەنە یەکتر ئەگەر بکەونە ناوچەی نێوان هێڵەکان، تا پلەی نهێنیی «سنووردار» خۆشی لەناودا: خۆکارانە ئازاد دەکرێن؛ سەرچاوە لادەبرێت؛ لە شوێن تەنها خانەی MGRS بە پانیی 1 کم دەوترێت.', 'هەردوو هێز داواکانی پەڕینەوە لە هێڵ و وەڵامەکانیان دەدەنە یەکتر.', 'هەردوو هێز ڕاپۆرتە هەواڵگرییەکان دەدەنە هاوپەیمانی، هەریەکەیان تەنها دوای ڕەزامەندیی ئەفسەری ئازادکردن.'],
};
const HEADS = [
  { en: 'Reports in the seam', ar: 'التقارير في منطقة التماس', ckb: 'ڕاپۆرتەکان لە ناوچەی نێوان هێڵەکان' },
  { en: 'Crossing a line', ar: 'عبور خط', ckb: 'پەڕینەوە لە هێڵ' },
  { en: 'Intelligence for the coalition', ar: 'المعلومات الاستخبارية للتحالف', ckb: 'زانیاریی هەواڵگری بۆ هاوپەیمانان' },
];
const TEXT = 'id = "northern-seam"\nversion = 1\nexercise = true\n\n[[article]]\nnumber = "3"\nstatus = "in force"\nkinds = ["report.spot"]\nup_to = "restricted"\nrelease = "automatic"\n';

export function understanding(hash, language) {
  const of = understandings.find((known) => known.hash === hash);
  if (!of) return null;
  return {
    ...of, text: TEXT, parties: PARTIES, areas: [], validity: {},
    articles: ['3', '4', '5'].map((number, index) => ({ number, status: index === 2 ? 'agreed, not in force' : 'in force', titles: HEADS[index], sentence: SENTENCE[language][index], opens: index === 2 ? [] : [['report.spot', 'report.uxo'], ['crossing'], []][index], kinds: [], from: ['federal', 'region'], to: ['region', 'federal'] })),
    authorities: [{ party: 'federal', roles: ['duty-officer', 'commander'], may: ['crossing.request', 'event.merge'] }, { party: 'region', roles: ['commander'], may: ['crossing.decide', 'control-measure.sign'], sector: 'S3' }],
    clocks: { 'crossing.acknowledge': 120, 'crossing.decide': 600, 'crossing.valid': 3600, 'report.disposition': 300, 'recall.receipt': 900 },
    ladder: [{ level: 1, names: { en: 'Duty officer', ar: 'الضابط المناوب', ckb: 'ئەفسەری ئێشکگر' }, minutes: 5 }, { level: 2, names: { en: 'Head of the centre', ar: 'رئيس المركز', ckb: 'سەرۆکی ناوەند' }, minutes: 10 }],
  };
}

export const difference = (language) => [
  { article: '3', field: 'up_to', change: 'changed', old: 'restricted', new: 'confidential', opens: ['report.int'], closes: [], sentence_old: SENTENCE[language][0], sentence_new: SENTENCE[language][0].replace(/restricted|مقيّد|سنووردار/, { en: 'confidential', ar: 'سري', ckb: 'نهێنی' }[language]) },
  { article: '5', field: '', change: 'removed', old: null, new: null, opens: [], closes: ['report.int'], sentence_old: SENTENCE[language][2], sentence_new: '' },
];

const partner = (party, as_of, queued, outstanding) => ({
  party, names: PARTIES.find((known) => known.id === party).names, as_of, released: 24, recalled_outstanding: outstanding, queued,
  streams: ['standing', 'flash', 'routine', 'bulk'].map((lane, index) => ({ lane, epoch: 1, number: 40 - index * 9, acknowledged: 40 - index * 9 - (queued && index === 2 ? 3 : 0) })),
});
export const sharing = [partner('region', ago(0.4), 0, 1), partner('coalition', ago(14), 3, 0)];
export const released = (party) => things.filter((thing) => thing.ticks.some((ticks) => ticks.party === party)).map((thing) => ({ ob: thing.id, kind: thing.kind, title: thing.title, at: thing.times.received, article: '3', projection: projection(thing), ticks: thing.ticks.find((ticks) => ticks.party === party), recalled: false, corrected: thing.corrected }));
export const recalls = [{ ob: id(9), issued_at: ago(88), reason: 'error', recipients: [{ party: 'region', state: 'attested', at: ago(80), due_at: ago(73) }, { party: 'coalition', state: 'notified', at: ago(70), due_at: ago(2) }] }];
const person = (alias, roles, more = {}) => ({ person: `federal/${alias}`, alias, roles, sectors: [], since: ago(40000), until: 0, has_key: true, has_certificate: true, has_password: false, has_passkey: false, locked: false, replaced_by: '', pending: '', ...more });
export const people = [
  person('duty-1', ['duty-officer'], { has_passkey: true, sectors: ['S3'] }), person('commander-1', ['commander']), person('release-1', ['release-officer'], { pending: 'p1' }),
  person('admin-1', ['administrator']), person('analyst-1', ['analyst'], { locked: true }), person('auditor-1', ['auditor'], { has_key: false, replaced_by: 'auditor-2' }),
];
const REASONS = [{ code: 'level', article: '3', facts: { up_to: 'restricted' } }, { code: 'no-article', article: '', facts: {} }];
export const explain = (party) => (party === 'region' ? { allow: true, article: '3', reasons: [{ code: 'allowed', article: '3', facts: {} }], projection: projection(things[2]) } : { allow: false, article: '', reasons: REASONS, projection: null });
export const preview = (of) => [
  { recipient: 'region', names: PARTIES[1].names, via: '', allow: true, later: false, needs_officer: false, article: '3', understanding: 'northern-seam', reasons: [{ code: 'allowed', article: '3', facts: {} }], projection: projection(of) },
  { recipient: 'coalition', names: PARTIES[2].names, via: '', allow: false, later: true, needs_officer: true, article: '5', understanding: 'northern-seam', reasons: [{ code: 'needs-officer', article: '5', facts: {} }], projection: projection(of) },
  { recipient: 'border', names: { en: 'Border guard (exercise)', ar: 'حرس الحدود (تمرين)', ckb: 'پاسەوانی سنوور (مەشق)' }, via: 'coalition', allow: false, later: false, needs_officer: false, article: '', understanding: '', reasons: REASONS, projection: null },
];
