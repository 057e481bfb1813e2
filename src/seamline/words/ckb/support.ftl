### Request for support: a medical evacuation, supplies or advice, asked of another party.

## Where it stands

support-status-asked = داواکراوە
support-status-unacknowledged = لە کاتی خۆیدا وەرگرتنی پشتڕاست نەکراوەتەوە
support-status-acknowledged = وەرگرتنی پشتڕاستکراوەتەوە
support-status-offered = بەشێکی پێشنیار کراوە
support-status-taken = پێشنیارەکە وەرگیراوە و هێشتا دڵنیا نەکراوەتەوە
support-status-accepted = پەسەندکراوە
support-status-en-route = لە ڕێگادایە
support-status-delivered = گەیەندراوە
support-status-declined = وەڵامی نەخێرە
support-status-lapsed = لە کاتی خۆیدا لەسەر هیچ ڕێک نەکەوتوون
support-status-offer-lapsed = پێشنیارەکە لە کاتی خۆیدا وەرنەگیراوە
support-status-not-coming = نایەت
support-status-withdrawn = کشێنراوەتەوە
support-status-closed = داخراوە

## Steps

support-act-ask = داوای پشتیوانی
support-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
support-act-accept = ئێمە دێین
support-act-offer = پێشنیاری بەشێک
support-act-decline = وەڵامی نەخێر
support-act-take = وەرگرتنی پێشنیارەکە
support-act-refuse-offer = وەرنەگرتنی پێشنیارەکە
support-act-depart = بەڕێکەوتن
support-act-deliver = گەیاندن
support-act-turn-back = گەڕانەوە پێش گەیشتن
support-act-close = وەرگیرا، داخستن
support-act-not-arrived = نەگەیشتووە
support-act-withdraw = کشاندنەوەی داواکە
support-act-overdue = ماوەی پشتڕاستکردنەوەی وەرگرتن بەسەر چوو
support-act-lapse = ماوەی وەڵامدانەوە بەسەر چوو
support-act-lapse-offer = پێشنیارەکە ئیتر نەماوە

## What each side does meanwhile

support-safe-wait = داواکەت لایانە. هێشتا کەس نایەت: وا بجووڵێوە وەک تەنها بیت.
support-safe-answer = چاوەڕێی ئێوەن. وەرگرتنی پشتڕاست بکەوە، پاشان بڵێ دێین، یان بەشێک پێشنیار بکە، یان بڵێ نەخێر تا داوا لە کەسی تر بکەن.
support-safe-unacknowledged = لە کاتی خۆیدا وەرگرتنیان پشتڕاست نەکردووەتەوە. پەیوەندییان پێوە بکە و داوا لە یەکێکی تریش بکە.
support-safe-overdue = لە کاتی خۆیدا وەرگرتنت پشتڕاست نەکردووەتەوە. ئێستا پشتڕاستی بکەوە؛ پەیژەی پەیوەندی بەرەو سەرەوە دەچێت.
support-safe-offered = بەشێک پێشنیار دەکەن. تەنها ئەگەر لە کاتی خۆیدا وەریبگریت دێت؛ بۆ ئەوەی دەمێنێتەوە داوا لە یەکێکی تر بکە.
support-safe-offering = پێشنیارەکەت چاوەڕێی ئەوانە. هێشتا لەسەری بەڕێ مەکەوە؛ خۆی کۆتایی دێت.
support-safe-taken = پێشنیارەکەت وەرگرت. پشت بە کەس مەبەستە تا دووبارە دەڵێن دێین.
support-safe-confirm = پێشنیارەکەتیان وەرگرت. ئێستا بڵێ ئایا دێیت: پێش ئەوە پشت بە کەس نابەستن.
support-safe-coming = دێن. شوێنەکە دیاری بکە، پەیوەندییەکە کراوە بهێڵەوە و ئەگەر مەترسییەکە گۆڕا پێیان بڵێ.
support-safe-go = پشتیان بە ئێوە بەستووە. ئەگەر گەڕایتەوە، دەستبەجێ بیڵێ.
support-safe-delivered = دەڵێن گەیەندراوە. ئەگەر ڕاستە دایبخە؛ ئەگەر نا، بڵێ نەگەیشتووە.
support-safe-done = گەیەندرا. دەبێت ئەوان دڵنیای بکەنەوە.
support-safe-nobody = کەس نایەت. بەبێ یارمەتی بەردەوام بە و داوا لە یەکێکی تر بکە.
support-safe-late = ماوەکە تەواو بوو و چاوەڕێی کەس ناکەن. هێشتا دەتوانیت بڵێیت دێین.
support-safe-offer-gone = پێشنیارەکە نەماوە. دووبارە داوا بکە یان داوا لە یەکێکی تر بکە.
support-safe-none = لەم داوایەدا هیچ نەماوە بکرێت.
support-safe-told = تەنها بۆ ئاگاداری. هەردوو لایەن لە نێوان خۆیاندا یەکلایی دەکەنەوە.

## Names

title-support = { $type } { $topic } { $grid }
new-support = داوای پشتیوانی
new-support-explained = گواستنەوەی پزیشکی، پێداویستی یان ڕاوێژ. تا نەڵێن دێین، کەس نایەت. تەنها ژمارەی نزیکەیی و پێویستی: ناوی نەخۆش نا.

## Run sheet

support-sheet-acknowledged = وەرگرتن پشتڕاستکرایەوە
support-sheet-accepted = یەکێک دێت
support-sheet-en-route = لە ڕێگادایە
support-sheet-delivered = گەیەندرا
support-sheet-closed = وەرگیرا و داخرا

## Clocks, fields, choices

clock-support-eta = پشتیوانی: کاتی گەیشتن
field-urgency = پلەی پەلە
field-lying = ڕاکشاو
field-walking = بە پێ دەڕۆن
field-special = پێویستە لەگەڵ بێت
field-security = مەترسی لە شوێنەکە
field-items = بابەتەکان
field-item = بابەت
field-amount = چەند
field-unit-of = یەکەی پێوان
field-wanted = پێویستە تا
field-eta = کاتی چاوەڕوانکراوی گەیشتن
field-offer = کۆی پشکنینی پێشنیار
field-offered = پێشنیارکراو
field-coming = کێ دێت
choice-medevac = گواستنەوەی پزیشکی
choice-logistics = پێداویستی
choice-advice = ڕاوێژ
choice-at-once = دەستبەجێ
choice-within-4-h = لە ماوەی 4 کاتژمێردا
choice-within-24-h = لە ماوەی 24 کاتژمێردا
choice-nobody = کەس
choice-1-2 = 1 بۆ 2
choice-3-5 = 3 بۆ 5
choice-6-10 = 6 بۆ 10
choice-over-10 = زیاتر لە 10
choice-hoist = بەرزکەرەوە
choice-extraction = دەرهێنان لە ژێر پاشماوە
choice-ventilator = ئامێری هەناسەدان
choice-blood = خوێن
choice-quiet = هێمن
choice-enemy-possible = دوژمن ئەگەری هەیە
choice-enemy-near = دوژمن نزیکە
choice-under-fire = لە ژێر تەقەدا
choice-panels = تەختەی نیشانە
choice-smoke = دووکەڵ
choice-lights = ڕووناکی
choice-no-marking = بێ نیشانە
choice-fuel = سووتەمەنی
choice-medical-stores = پێداویستیی پزیشکی
choice-transport = گواستنەوە
choice-spares = پارچەی یەدەگ
choice-litres = لیتر
choice-kilograms = کیلۆگرام
choice-tonnes = تۆن
choice-pieces = دانە
choice-days = ڕۆژ
choice-out-of-range = لە دوورایی توانا بەدەرە

## Refusals

error-support-medevac = گواستنەوە پێویستی بە شوێن، پەیوەندی، پلەی پەلە، ڕاکشاوان و ئەوانەی دەڕۆن، و مەترسیی شوێنەکە هەیە.
error-support-logistics = پێداویستی پێویستی بە شوێنێک و لانیکەم یەک دێڕ لەوەی پێویستە هەیە.
error-support-advice = بڵێ ڕاوێژ لەسەر چی داوا دەکرێت.
error-support-nobody = گواستنەوە بۆ لانیکەم یەک کەسە، ڕاکشاو یان بە پێ. بڵێ چەند کەس ڕاکشاون یان بە پێن.
error-support-fields = ئەمە شتێک دەڵێت کە هی جۆرێکی تری داواکارییە. لایبە یان ئەو جۆرە هەڵبژێرە.
error-support-offer = بڵێ چی پێشنیار دەکەیت.
