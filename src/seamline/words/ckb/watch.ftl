### Line check, joint situation report, handover of the watch, duty posts, calls noted in the log.

## Line check

line-check-status-open = کراوەیە
line-check-status-missed = لەدەستچوو
line-check-status-spoken = بە دەنگ کرا
line-check-status-complete = تەواوە
line-check-status-late = تەواوە، بەڵام درەنگ
line-check-status-lapsed = نەکرا
line-check-act-open = کردنەوەی پشکنینی پەیوەندی
line-check-act-report = ڕاپۆرتدان
line-check-act-voice = تۆمارکردنی ڕاپۆرتی دەنگیی ئەوان
line-check-act-miss = پشکنینی پەیوەندی لەدەستچوو
line-check-act-lapse = پشکنینی پەیوەندی بەبێ ڕاپۆرتی هەردوولا تەواو بوو
line-check-safe-open = بڵێ هیچ نییە، یان لیستەکەت بنێرە. ئەوەی دوای ماوەکە بێدەنگ بێت بە ئامادەنەبوو دادەنرێت و پەیوەندیی پێوە دەکرێت.
line-check-safe-missed = ڕاپۆرتێک کەمە. ئێستا کەناڵی جێگرەوە بەکار بهێنە؛ پەیژەی پەیوەندی بەرەو سەرەوە دەچێت.
line-check-safe-spoken = دەنگیان بیسترا. کە هێڵەکە گەڕایەوە، هێشتا هەردوولا دەبێت لێرە ڕاپۆرت بدەن.
line-check-safe-nothing = لەم پشکنینەی پەیوەندیدا هیچ نەماوە بکرێت.
line-check-safe-lapsed = هەردوولا ڕاپۆرتیان نەداوە. تا پشکنینی داهاتوو هیچ لەبارەی لایەنی بەرامبەرەوە بە ڕاست دامەنێ.
line-check-sheet-opened = لە کاتژمێری خۆیدا کرایەوە
line-check-sheet-reported = ڕاپۆرت درا
title-line-check = پشکنینی پەیوەندی { $hour_at }
new-line-check = پشکنینی پەیوەندی
new-line-check-explained = پشکنینەکانی پەیوەندی لە کاتژمێرە ڕێککەوتووەکاندا خۆیان دەکرێنەوە. بۆ پشکنینی نێوانیان بە دەست یەکێک بکەرەوە.
error-line-check-list = لیست تەنها لەگەڵ «بەپێی لیست» دەبێت، و لەگەڵ ئەودا دەبێت هەبێت.
error-line-check-parties = پشکنینی پەیوەندی لە نێوان دوو لایەندایە.
log-line-check-behind = پشکنینی پەیوەندی: هەموو ئەوەی { $from } ناردوویەتی نەگەیشتووە ({ $lane })
log-line-check-ahead = پشکنینی پەیوەندی: { $from } لە ئێمە زیاتری لایە لەوەی دەیزانین ({ $lane })
log-line-check-differs = پشکنینی پەیوەندی: ئەوەی لای { $from }ە جیاوازە لەوەی ناردوومانە ({ $lane })
log-line-check-clock = پشکنینی پەیوەندی: کاتژمێری { $from } { $count } چرکە پێش کاتژمێری ئێمە دەردەکەوێت
log-schedule-skipped = گرێکە کاری نەدەکرد: کاتژمێرەکانی پێشوو تێپەڕێنران
log-schedule-unopened = لە کاتژمێری خۆیدا لەگەڵ { $party } هیچ نەکرایەوە ({ $code })
clock-line-check-close = پشکنینی پەیوەندی: کۆتایی
clock-line-check-heads = پشکنینی پەیوەندی: ڕێڕەوەکان جیاوازن
clock-line-check-clock = پشکنینی پەیوەندی: کاتژمێرەکان جیاوازن
clock-schedule-line-check = پشکنینی داهاتووی پەیوەندی
clock-schedule-sitrep = ڕاپۆرتی داهاتووی دۆخی هاوبەش
clock-schedule-handover = ڕادەستکردنی داهاتوو
plain-clock-line-check-close = پشکنینێکی پەیوەندی کە لەدەستچووە یان تەنها بە دەنگ کراوە، تەواو دەبێت

## Joint situation report

sitrep-status-drafting = ڕەشنووسی دەنووسرێت
sitrep-status-half = لایەک واژۆی کردووە
sitrep-status-signed = هەردوولا واژۆیان کردووە
sitrep-status-single-sided = یەکلایەنە
sitrep-status-unsigned = لە کاتی خۆیدا کەس واژۆی نەکرد
sitrep-status-late = هەردوولا واژۆیان کردووە، درەنگ
sitrep-act-open = کردنەوەی ڕاپۆرتی دۆخ
sitrep-act-draft = دووبارە نووسینەوەی ڕەشنووس لەوەی لای هەردوولایە
sitrep-act-edit = دەستکاریی دیدی ئێمە
sitrep-act-sign = واژۆکردن
sitrep-act-lapse = ماوەی واژۆکردن بەسەر چوو
sitrep-safe-drafting = تا هەردوولا واژۆی نەکەن ڕاپۆرتی هاوبەش نییە. دیدی خۆت دەستکاری بکە و واژۆ بکە.
sitrep-safe-half = لایەک واژۆی کردووە. هەر دەستکارییەک واژۆکە هەڵدەوەشێنێتەوە.
sitrep-safe-signed = هەردوولا هەر ئەم دەقەیان واژۆ کردووە.
sitrep-safe-single = یەکلایەنە: لە کاتی خۆیدا تەنها لایەک واژۆی کرد. وەک ڕاپۆرتی هاوبەش مەیدە بە کەس.
sitrep-safe-unsigned = لە کاتی خۆیدا کەس واژۆی نەکرد: ئەمە ڕاپۆرت نییە.
sitrep-safe-late = هەردوولا دوای کاتژمێرەکەی واژۆیان کرد.
sitrep-sheet-opened = لە کاتژمێری خۆیدا کرایەوە
sitrep-sheet-drafted = لە ڕووداوە هاوبەشەکانەوە نووسرا
sitrep-sheet-edited = دید دەستکاری کرا
sitrep-sheet-signed = واژۆ کرا
title-sitrep = ڕاپۆرتی دۆخی هاوبەش { $hour_at }
new-sitrep = ڕاپۆرتی دۆخی هاوبەش
new-sitrep-explained = لە کاتژمێری خۆیدا دەکرێتەوە و خۆی ڕەشنووسی دەنووسێت. بۆ ڕاپۆرتێکی نێوان، بە دەست یەکێک بکەرەوە.
error-sitrep-empty = لانیکەم بڕگەیەک بنووسە.
error-sitrep-period = ماوەکە پێش کاتژمێری ڕاپۆرتەکە دەست پێ دەکات.

## Handover

handover-status-due = کاتی هاتووە
handover-status-overlap = تێکەڵبوونی دوو ئێشک
handover-status-taken = ئەوەی دێت واژۆی کردووە
handover-status-handed-over = ڕادەستکرا
handover-status-taken-up = بەبێ ڕادەستکردن وەرگیرا
handover-status-cancelled = هەڵوەشێنراوەتەوە
handover-act-begin = دەستپێکردنی ڕادەستکردن
handover-act-remind = کاتی ڕادەستکردنە
handover-act-take-up = وەرگرتنی ئێشک بەبێ ڕادەستکردن
handover-act-refresh = لیستکردنی ئەوەی ئێستا کراوەیە
handover-act-confirm = پشتڕاستکردنەوە
handover-act-ask = پرسیارکردن لەبارەیەوە
handover-act-explain = وەڵامدانەوە
handover-act-take = وەرگرتنی ئێشک
handover-act-give = ڕادەستکردنی ئێشک
handover-act-cancel = هەڵوەشاندنەوەی ڕادەستکردن
handover-safe-due = ئێشک هێشتا لای خاوەنەکەیەتی. ڕادەستکردن دەست پێ بکە.
handover-safe-overlap = ئێشک لای ئەوەیە کە دەڕوات. پێشتر هەر بابەتێکی کراوە پشتڕاست دەکرێتەوە یان پرسیاری لەبارەوە دەکرێت.
handover-safe-taken = ئەوەی دێت واژۆی کردووە. کە ئەوەی دەڕوات واژۆی کرد، ئێشک دەگوازرێتەوە.
handover-safe-over = ئێشک لای ئەوەیە کە واژۆی بۆ کردووە.
handover-safe-cancelled = هیچ نەگۆڕاوە: ئێشک لای ئەوەیە کە پێشتر لای بووە.
handover-sheet-begun = بابەتە کراوەکان لیست کران
handover-sheet-confirmed = بابەتەکان پشتڕاستکرانەوە
handover-sheet-taken = ئەوەی دێت واژۆی کرد
handover-sheet-given = ئەوەی دەڕوات واژۆی کرد
title-handover = ڕادەستکردنی ئێشک { $post }
kind-handover = ڕادەستکردنی ئێشک
plain-kind-handover = ڕادەستکردنەکانی ئێشک
new-handover = ڕادەستکردنی ئێشک
new-handover-explained = گرێکە هەموو بابەتە کراوەکان لیست دەکات. ئەوەی دێت هەریەکەیان پشتڕاست دەکاتەوە یان پرسیاری لەبارەوە دەکات؛ هەردووکیان واژۆ دەکەن.
error-handover-items-open = بابەتێک ماوە کە پشتڕاست نەکراوەتەوە یان وەڵامی پرسیارەکەی نەدراوەتەوە.
error-handover-no-item = ئەم بابەتە لە لیستەکەدا نییە.
error-handover-no-seat = تەنها کەسێک دەتوانێت ئەمە بکات.
error-handover-not-on-watch = تەنها ئەوەی لەوێ لە ئێشکدایە ڕادەستکردن دەست پێ دەکات.
error-handover-not-outgoing = تەنها ئەوەی دەڕوات دەتوانێت ئەمە بکات.
error-handover-other-post = ئەمە ڕادەستکردنی خاڵێکی ئێشکگریی ترە.
error-handover-other-seat = ئێشکگرێکی تر دەستی بە وەرگرتنی ئەم ئێشکە کردووە.
error-handover-own-watch = کەس ڕادەستی خۆی ناکات: ئێشکگرێکی تر پشتڕاست دەکاتەوە و واژۆ دەکات.
error-handover-question-open = ئەم بابەتە پێشتر چاوەڕێی وەڵامە.
error-object-unopened = ئەمە نەتوانرا بکرێتەوە.
clock-handover-overlap = ڕادەستکردن: تێکەڵبوون
plain-clock-handover-overlap = ڕادەستکردن تەواو دەبێت، ئەگەرنا ئاگادار دەکرێنەوە

## Centre

go-centre = بڕۆ بۆ پەڕەی ناوەند
language-name-other = ئەوانی تر
keys-call = تۆمارکردنی پەیوەندییەک
log-call-noted = پەیوەندی: { $note }
log-post-set = خاڵی ئێشکگریی { $name } دانرا
log-post-removed = خاڵی ئێشکگریی { $name } داخرا
log-watch-taken = ئێشک لە { $name } لای { $alias }ە
error-call-form = یەک دێڕ، ئەوپەڕی 400 پیت.
error-post-form = خاڵی ئێشکگری ناوێک و زمانەکانی لیستەکەی هەیە.
error-post-not-found = خاڵێکی ئێشکگریی وا نییە.
error-post-on-watch = کەسێک لەوێ لە ئێشکدایە.
error-post-too-many = خاڵەکانی ئێشکگری زۆرن.

## Fields and choices

field-hour = کاتژمێر
field-news = بۆ ڕاپۆرتدان
field-heads = ڕێڕەوەکان
field-roster = خشتەی ئێشک
field-off-s = پێشکەوتنی کاتژمێری ئەوان بە چرکە
field-own-code = کۆدی پشکنینی ئێمە
field-events = ڕووداوەکان
field-total = کۆی ڕووداوەکان
field-views = دیدەکان
field-situation = دۆخ
field-own-activity = ئەوەی کردمان
field-plans = ئەوەی دەمانەوێت بیکەین
field-sitrep = ژمارەی پشکنین
field-duty-post = خاڵی ئێشکگری
field-more = لیست نەکراو
field-outgoing = ئەوەی دەڕوات
field-incoming = ئەوەی دێت
field-handover-list = ژمارەی پشکنینی لیستەکە
choice-nothing-to-report = هیچ نییە بۆ ڕاپۆرتدان
choice-as-listed = بەپێی لیست

## Exercise

inject-line-check = پشکنینێکی پەیوەندی کە هەردوولا پێکەوە دەیکەنەوە یەک پشکنینە
inject-line-check-missed = پشکنینێکی پەیوەندی لەدەست دەچێت و درەنگ دەکرێت
inject-sitrep-signed = ڕاپۆرتێکی دۆخ خۆی دەنووسێت و هەردوولا واژۆی دەکەن
inject-handed-over = ئێشک ڕادەست دەکرێت
found-same-object = بابەت
found-on-watch = لە ئێشکدا
found-clock-off = جیاوازیی کاتژمێر
found-views = دیدەکان
found-figures = کۆی ڕووداوەکان لە هەر دیدێکدا
found-same-words = ژمارەی پشکنینی دەقەکە
