### Patrols: an own plan, which stays home, and its comparison with the other side's.

## Where it stands

patrol-status-filed = پێشکەشکراوە، هێشتا بەراورد نەکراوە
patrol-status-checking = پرسراوە، هێشتا وەڵام نییە
patrol-status-coordinated = هەماهەنگکراوە
patrol-status-to-call = پێشتر پەیوەندی بکە
patrol-status-held = ڕاگیراوە: کەس پەیوەندی نەکردووە
patrol-status-out = لە دەرەوەیە
patrol-status-out-uncoordinated = لە دەرەوەیە، بێ هەماهەنگی
patrol-status-overdue = لە کاتی خۆیدا نەگەڕاوەتەوە
patrol-status-in = گەڕاوەتەوە
patrol-status-debriefed = ڕاپۆرتەکەی وەرگیراوە
patrol-status-cancelled = هەڵوەشێنراوەتەوە
patrol-status-lapsed = نەچووەتە دەرەوە

## Steps

patrol-act-file = پێشکەشکردنی دەوریە، ڕۆژێک پێشتر
patrol-act-file-short = پێشکەشکردنی دەوریە بە ئاگاداریی کورت
patrol-act-amend = گۆڕینی پلانەکە
patrol-act-ask = لە گرێی لایەنی بەرامبەر پرسرا
patrol-act-clear = پێکدادان نییە
patrol-act-noted = لێرە پێکدادان نییە، هی تر هێشتا کراوەیە
patrol-act-conflict = پەیوەندییان پێوە بکە
patrol-act-no-answer = لە کاتی خۆیدا وەڵام نەبوو: پەیوەندییان پێوە بکە
patrol-act-hold = لە کاتی خۆیدا کەس پەیوەندی نەکرد: بوەستە
patrol-act-agree = بە دەنگ ڕێککەوتن
patrol-act-go = چووە دەرەوە
patrol-act-go-uncoordinated = بێ هەماهەنگی چووە دەرەوە
patrol-act-phase = لە هێڵی قۆناغ
patrol-act-return = گەڕایەوە
patrol-act-debrief = وەرگرتنی ڕاپۆرت
patrol-act-cancel = هەڵوەشاندنەوە
patrol-act-overdue = لە کاتی خۆیدا نەگەڕایەوە
patrol-act-lapse = کاتەکەی تەواو بوو و نەچووە دەرەوە

## What to do meanwhile

patrol-safe-filed = پلانەکە واژۆ کراوە و لێرە دەمێنێتەوە. پێش دەرچوون لەگەڵ هی لایەنی بەرامبەر بەراوردی بکە.
patrol-safe-checking = هەماهەنگ نەکراوە. تا وەڵام دێت، وا بجووڵێوە وەک وەڵامەکە «پەیوەندی بکە» بێت.
patrol-safe-coordinated = بەپێی ئەوەی پرسراوە یان ڕێککەوتنی لەسەرە، هیچ ڕێگر نییە. لە ماوەی دیاریکراودا دەربچۆ و لە هەموو هێڵێکی قۆناغ ڕایبگەیەنە.
patrol-safe-to-call = هەماهەنگ نەکراوە. پێش ئەوەی کەس بجووڵێت پەیوەندی بە ئەفسەری ئێشکگری لایەنی بەرامبەر بکە. چییان لە پلانەکەت پێ دەڵێیت، بڕیاری خۆتە.
patrol-safe-held = هەماهەنگ نەکراوە و کەس پەیوەندی نەکردووە. دەوریەکە ناچێت.
patrol-safe-out = لە دەرەوەیە. هێڵەکانی قۆناغ و گەڕانەوە ڕابگەیەنە.
patrol-safe-out-uncoordinated = بێ هەماهەنگی لە دەرەوەیە. ئێستا پەیوەندی بە لایەنی بەرامبەر بکە، لە هێڵیان دوور بکەوەرەوە و ئامادەی وەستان بە.
patrol-safe-overdue = لە کاتی خۆیدا نەگەڕاوەتەوە. بزانە لە کوێیە. پێش ئەوەی کەس بەدوایدا بگەڕێت پەیوەندی بە لایەنی بەرامبەر بکە.
patrol-safe-in = گەڕاوەتەوە. ئەوەی بینیویەتی بینووسە.
patrol-safe-debriefed = تەواو بوو. هیچ نەماوە بکرێت.
patrol-safe-cancelled = ناچێت. ئیتر حیسابی بۆ ناکرێت.
patrol-safe-lapsed = کاتەکەی تەواو بوو و نەچوو.

## Names

title-patrol = دەوریە { $callsign } { $grid }
new-patrol = پێشکەشکردنی دەوریە
new-patrol-explained = پلانەکە لەم گرێیەدا دەمێنێتەوە. ڕۆژێک پێشتر واژۆی بکە؛ بە ئاگاداریی کورت هەمیشە پێشتر پەیوەندیی دەنگی پێویستە. پاشان لەگەڵ هی لایەنی بەرامبەر بەراوردی بکە.
title-patrol-check = بەراوردی دەوریەکان: { $party } پرسیویەتی
new-patrol-check = بەراوردکردنی دەوریە
new-patrol-check-explained = هەردوو گرێ پلانەکان بەراورد دەکەن بێ ئاشکراکردنیان. وەڵام: پێکدادان نییە، یان پەیوەندی بکە لەگەڵ چوارگۆشە و کات. لایەنی بەرامبەر دەزانێت کە پرسیوتە و هیچ لە پلانەکە نازانێت.

## Run sheet

patrol-sheet-checked = بەراوردکرا
patrol-sheet-out = چووە دەرەوە
patrol-sheet-in = گەڕایەوە
patrol-sheet-debriefed = ڕاپۆرتەکەی وەرگیرا

## The comparison

patrol-check-status-asked = پرسراوە
patrol-check-status-answering = وەڵام بەڕێوەیە
patrol-check-status-answered = وەڵام دراوەتەوە
patrol-check-status-lapsed = وەڵام نییە
patrol-check-act-ask = پرسیارکردن
patrol-check-act-reply = گرێکە وەڵامەکەی دروست دەکات
patrol-check-act-answer = بەشێک لە وەڵام
patrol-check-act-last = دوا بەشی وەڵام
patrol-check-act-lapse = لە کاتی خۆیدا وەڵام نەبوو
patrol-check-safe-wait = گرێی ئەوان خۆی وەڵام دەداتەوە. تا ئەو کاتە بوەستە: بێوەڵامی واتە پەیوەندی بکە.
patrol-check-safe-look = وەڵام دراوەتەوە. ئەنجامەکە لای دەوریەکە نووسراوە و تەنها لێرەیە.
patrol-check-safe-call = وەڵام نییە. پەیوەندییان پێوە بکە.
patrol-check-safe-by-itself = گرێی تۆ خۆی وەڵام دەداتەوە. هیچ لایەنێک پلانی ئەوی تر نابینێت و تۆ ئەنجامەکە نابینیت.

## Fields and choices

field-recognition = یەکترناسینەوە
field-phase-lines = هێڵەکانی قۆناغ
field-phase-line = هێڵی قۆناغ
field-passed-lines = ڕاگەیەنراو لە مەیدان
field-checks = بەراورد لەگەڵ لایەنی بەرامبەر
field-partner = لەگەڵ
field-partners = قسە کرا لەگەڵ
field-came-to = وەڵام
field-cells = چوارگۆشەی 1 کم
field-south-west = لە چوارگۆشەی
field-north-east = تا چوارگۆشەی
field-short-notice = بە ئاگاداریی کورت
field-patrol = دەوریە
field-box = چوارگۆشە و کات
field-check = پشکنین
field-series = بەم ناوە دەژمێردرێت
field-points = ئەوەی بەراورد دەکرێت
field-limit-s = چرکە
choice-no-answer-yet = هێشتا وەڵام نییە
choice-nothing-shared = پێکدادان نییە
choice-call-them = پێکدادان: پەیوەندی بکە
choice-agreed-by-voice = بە دەنگ ڕێککەوتن

## Clocks

clock-patrol-reply = بەراوردی دەوریەکان: دروستکردنی وەڵام
plain-clock-patrol-reply = گرێیەک وەڵامی بەراوردی دەوریە دەداتەوە
clock-patrol-check = بەراوردی دەوریەکان: وەڵام
plain-clock-patrol-check = بەراوردی دەوریە کە وەڵامی نەبێت بە «پەیوەندی بکە» دادەنرێت
clock-patrol-until = دەوریە: گەڕانەوە

## What articles call it

kind-patrol-check = بەراوردی دەوریەکان
plain-kind-patrol-check = بەراوردەکانی دەوریە

## In the log

log-further-unopened = دووبارە لە { $party } نەپرسرایەوە ({ $code })

## Refusals

error-patrol-times = دەبێت دوای دەستپێکردنی کۆتایی بێت.
error-patrol-late = لە ڕۆژێک کەمتری ماوە. بە ئاگاداریی کورت پێشکەشی بکە: ئەوسا پێشتر پەیوەندیی دەنگی پێویستە.
error-patrol-window = ئەمە لە دەرەوەی ئەو ماوەیەیە کە واژۆ کراوە. پلانەکە بگۆڕە، یان بڵێ کە بێ هەماهەنگی چووە دەرەوە.
error-patrol-still-out = هەمووان نەیانوتووە کە گەڕاونەتەوە: پەیوەندی بەوە بکە کە نەیوتووە، یان وەستاندن ڕابگەیەنە.
error-patrol-is-in = لای تۆ وتوویەتی کە گەڕاوەتەوە. بۆ ئەوەی جارێکی تر بچیتە دەرەوە، پلانێکی نوێ پێشنیاز بکە.
error-patrol-corridor = ڕاڕەوەکە لە 100 کم درێژترە یان لە تۆڕەکە دەردەچێت. بە بەش پێشکەشی بکە.
error-patrol-too-large = ڕاڕەو و ماوە پێکەوە لەوە گەورەترن کە بەراورد بکرێن. دەوریەکە بە بەش پێشکەش بکە.
error-patrol-stays-home = پلانی دەوریە بە کەس ناوترێت. ئەوەی دەبێت هەردوو لا بیزانن دەوریەی هاوکاتە.
error-patrol-other-check = ئەمە وەڵامی بەراوردێکی ترە، نەک دوایین.
error-patrol-agree-all = ناوی هەموو ئەو لایەنانە بنووسە کە نەیانوتووە پێکدادان نییە. پێشتر قسە لەگەڵ هەموویان بکە.
error-patrol-unknown = دەوریەیەکی وەهاتان نییە.
error-patrol-not-signed = تەنها دەوریەی واژۆکراو کە هێشتا نەچووەتە دەرەوە بەراورد دەکرێت.
error-patrol-past = ماوەکەی تەواو بووە. هیچ نییە بەراورد بکرێت.
error-patrol-far = دوای زیاتر لە چوار ڕۆژ کۆتایی دێت. نزیک لە کاتی خۆی بەراوردی بکە.
error-patrol-checks-spent = بەراوردەکانی ئەمڕۆ گەیشتنە ئەو ژمارەیەی ڕێککەوتنی لەسەرە. پەیوەندییان پێوە بکە.
error-patrol-check-form = بەراورد هی یەک دەوریەیە و هیچی تر نا.
error-patrol-check-one = بەراورد لە یەک لایەن دەپرسرێت.
error-patrol-check-order = بەشێکی وەڵام لە ڕیزی خۆیدا نییە.

## In the exercise

inject-patrol-compared = دەوریەکان بەراورد دەکرێن بێ ئاشکراکردن: پێکدادان نییە، و پەیوەندی بکە
inject-patrol-unanswered = بەراوردێک کە وەڵامی نەبێت واتە «پەیوەندی بکە»
inject-joint-patrol = دەوریەی هەردوو لا شانبەشانی یەک کە یەکێکیان دەیوەستێنێت
found-comparison = وەڵامی بەراورد
found-box = چوارگۆشەی پێکدادان
found-other-plan = ئەوەی لە پلانی ئەوی تر زانراوە
found-reported = لە مەیدانەوە ڕاگەیەنراو
