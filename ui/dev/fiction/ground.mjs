// FICTION between real towns, for the stand-in only.
import { existsSync, readFileSync } from 'node:fs';

export const PARTIES = [
  { id: 'federal', names: { en: 'Federal force (exercise)', ar: 'القوة الاتحادية (تمرين)', ckb: 'هێزی فیدراڵ (مەشق)' }, kind: 'force', via: '', exercise: true },
  { id: 'region', names: { en: 'Regional force (exercise)', ar: 'قوة الإقليم (تمرين)', ckb: 'هێزی هەرێم (مەشق)' }, kind: 'force', via: '', exercise: true },
  { id: 'coalition', names: { en: 'Coalition (exercise)', ar: 'التحالف (تمرين)', ckb: 'هاوپەیمانان (مەشق)' }, kind: 'coalition', via: '', exercise: true },
];
export const CENTRE = { en: 'South centre', ar: 'المركز الجنوبي', ckb: 'ناوەندی باشوور' };
export const FEDERAL = [[42.1, 36.52], [42.5, 36.42], [43.02, 36.28], [43.22, 35.98], [43.32, 35.72], [43.62, 35.4], [43.98, 35.3], [44.3, 35.24], [44.42, 35.02], [44.52, 34.78], [44.72, 34.52], [44.98, 34.3], [45.18, 34.14]];
export const REGION = [[42.28, 36.76], [42.72, 36.7], [43.26, 36.5], [43.48, 36.12], [43.62, 35.86], [43.94, 35.7], [44.22, 35.66], [44.6, 35.46], [44.76, 35.18], [44.86, 34.92], [45.06, 34.72], [45.26, 34.52], [45.44, 34.36]];
export const SEAM = [...FEDERAL, ...[...REGION].reverse(), FEDERAL[0]];

const FEW = [
  ['Kirkuk', 'كركوك', 'کەرکووک', 35.468, 44.392, 975000], ['Erbil', 'أربيل', 'هەولێر', 36.191, 44.009, 932800],
  ['Mosul', 'الموصل', 'مووسڵ', 36.335, 43.119, 1739800], ['Makhmur', 'مخمور', 'مەخموور', 35.776, 43.58, 20000],
  ['Tuz Khurmatu', 'طوز خورماتو', 'دووز خورماتوو', 34.888, 44.633, 59000], ['Khanaqin', 'خانقين', 'خانەقین', 34.348, 45.391, 80000],
];

/** Places from the gazetteer beside the project where it is there, a few well-known towns where not. */
function load() {
  const file = new URL('../../../../shared/data/gazetteer/geonames_cities500.csv', import.meta.url);
  if (!existsSync(file)) return FEW.map(([latin, arabic, sorani, lat, lon, population]) => place(latin, arabic, sorani, lat, lon, population));
  return readFileSync(file, 'utf8').trim().split('\n').slice(1).map((row) => {
    const cells = row.match(/("([^"]*)"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''));
    const first = (text) => text?.split(';').filter((name) => !/[A-Za-z]/.test(name))[0] ?? '';
    return place(cells[1], first(cells[7]), first(cells[8]), Number(cells[4]), Number(cells[5]), Number(cells[6]));
  });
}

function place(latin, arabic, sorani, lat, lon, population) {
  const names = [['arab', arabic], ['sorani', sorani], ['latn', latin]].filter(([, text]) => text).map(([script, text]) => ({ script, text }));
  return { names, kind: 'town', lat_e7: Math.round(lat * 1e7), lon_e7: Math.round(lon * 1e7), mgrs: '', population };
}

export const PLACES = load().sort((a, b) => b.population - a.population);
