### Synchronised patrols and link-ups: one plan that both sides sign and go by.

## Synchronised patrol

joint-patrol-status-proposed = پێشنیازکراوە، واژۆی کەمە
joint-patrol-status-agreed = هەردوو لا واژۆیان کردووە
joint-patrol-status-running = بەڕێوەیە
joint-patrol-status-ended = تەواو بوو
joint-patrol-status-objected = ناڕەزایی لەسەرە
joint-patrol-status-withdrawn = کشێنراوەتەوە
joint-patrol-status-lapsed = بێ واژۆ بەسەر چوو
joint-patrol-status-stopped = وەستێنرا
joint-patrol-status-over = کاتەکەی تەواو بوو
joint-patrol-act-propose = پێشنیازکردن
joint-patrol-act-amend = پێشنیازکردنی پلانی گۆڕدراو
joint-patrol-act-sign = واژۆکردن
joint-patrol-act-object = ناڕەزایی دەربڕین
joint-patrol-act-withdraw = کشاندنەوە
joint-patrol-act-go = چووە دەرەوە
joint-patrol-act-phase = لە هێڵی قۆناغ
joint-patrol-act-in = گەڕایەوە
joint-patrol-act-stop = وەستاندن
joint-patrol-act-end = تەواو بوو: هەموو گەڕاونەتەوە
joint-patrol-act-heard = بیستوویەتی کە هەڵوەشاوەتەوە
joint-patrol-act-lapse = بەسەر چوو: لە کاتی خۆیدا واژۆ نەکرا
joint-patrol-act-over = کاتەکەی تەواو بوو
joint-patrol-safe-unsigned = تا هەردوو لا هەمان دەق واژۆ نەکەن ڕێککەوتن نییە. کەس کاری پێ ناکات.
joint-patrol-safe-agreed = هەردوو لا واژۆیان کردووە. لە ماوەی دیاریکراودا دەربچن، هەرکەس لەسەر ڕێڕەوی خۆی. بە خاڵەکانت بڵێ لایەنی بەرامبەر لە کوێ دەبێت.
joint-patrol-safe-running = بەڕێوەیە. لەسەر ڕێڕەوی خۆت بمێنەوە، هی ئەوان مەبڕە، هێڵەکانی قۆناغ و گەڕانەوە ڕابگەیەنە.
joint-patrol-safe-stopped = وەستێنرا. لە شوێنی خۆت بوەستە و پەیوەندی بە لایەنی بەرامبەر بکە؛ پاشان بە ڕێڕەوی خۆت بگەڕێوە.
joint-patrol-safe-over = کاتەکەی تەواو بوو. ئەوەی هێشتا لە دەرەوەیە بە ڕێڕەوی خۆی دەگەڕێتەوە و ڕایدەگەیەنێت؛ پەیوەندی بە لایەنی بەرامبەر بکە.
joint-patrol-safe-ended = تەواو بوو. بەپێی ئەم پلانە کەس لە دەرەوە نییە.
joint-patrol-safe-not-agreed = ڕێککەوتن نییە. کەس کاری پێ ناکات؛ ئەوەی هێشتا لە دەرەوەیە ڕایدەگەیەنێت، دەوەستێت و پەیوەندی دەکات.
joint-patrol-safe-expect = تۆ واژۆت کردووە: لەوانەیە هەردوو واژۆکە لای لایەنی بەرامبەر بن و کاری پێ بکات. چاوەڕوانی بە لەسەر ڕێگای خۆی تا شتێکی تر دەڵێت. خۆت مەڕۆ پێش ئەوەی هەردوو واژۆکە لێرە بن.
joint-patrol-safe-may-be-out = پلانەکە هەڵوەشایەوە، بەڵام لەوانەیە لایەنی بەرامبەر نەیبیستبێت و بەپێی ئەو لە دەرەوە بێت. لەسەر ڕێگای خۆی چاوەڕوانی بە تا گرێکەی دەڵێت کە بیستوویەتی، یان خۆی دەڵێت کە گەڕاوەتەوە.
title-joint-patrol = دەوریەی هاوکات: { $name } { $grid }
new-joint-patrol = پلانی دەوریەی هاوکات
new-joint-patrol-explained = هەردوو لا لە یەک کاتدا دەردەچن، هەرکەس لەسەر ڕێڕەوی خۆی؛ نابێت ڕێڕەوەکان یەکتر ببڕن. کە هەردوو لا هەمان پلان واژۆ دەکەن، کارا دەبێت.
joint-patrol-sheet-signed = واژۆکرا
joint-patrol-sheet-out = چووە دەرەوە
joint-patrol-sheet-in = گەڕایەوە
joint-patrol-sheet-ended = تەواو بوو

## Link-up

link-up-status-proposed = پێشنیازکراوە، واژۆی کەمە
link-up-status-agreed = هەردوو لا واژۆیان کردووە
link-up-status-running = بەڕێوەیە
link-up-status-ended = تەواو بوو
link-up-status-objected = ناڕەزایی لەسەرە
link-up-status-withdrawn = کشێنراوەتەوە
link-up-status-lapsed = بێ واژۆ بەسەر چوو
link-up-status-stopped = وەستێنرا
link-up-status-over = کاتەکەی تەواو بوو
link-up-act-propose = پێشنیازکردن
link-up-act-amend = پێشنیازکردنی پلانی گۆڕدراو
link-up-act-sign = واژۆکردن
link-up-act-object = ناڕەزایی دەربڕین
link-up-act-withdraw = کشاندنەوە
link-up-act-go = چووە دەرەوە
link-up-act-phase = لە هێڵی قۆناغ
link-up-act-in = گەڕایەوە
link-up-act-stop = وەستاندن
link-up-act-end = تەواو بوو: هەموو گەڕاونەتەوە
link-up-act-heard = بیستوویەتی کە هەڵوەشاوەتەوە
link-up-act-lapse = بەسەر چوو: لە کاتی خۆیدا واژۆ نەکرا
link-up-act-over = کاتەکەی تەواو بوو
link-up-safe-unsigned = تا هەردوو لا هەمان دەق واژۆ نەکەن ڕێککەوتن نییە. کەس ناچێتە خاڵەکە.
link-up-safe-agreed = هەردوو لا واژۆیان کردووە. لە ماوەی دیاریکراودا لەوێ بە؛ پێش نزیکبوونەوە نیشانەی ناسینەوەی دوور پیشان بدە.
link-up-safe-running = بەڕێوەیە. بێ ناسینەوە کەس نزیک نابێتەوە. دوای دوا ساتی سەلامەت ئیتر کەس نایەت.
link-up-safe-stopped = وەستێنرا. کەس زیاتر نزیک نابێتەوە. لە شوێنی خۆت بوەستە و پەیوەندی بە لایەنی بەرامبەر بکە.
link-up-safe-over = دوا ساتی سەلامەت تێپەڕی. مەچۆرە خاڵەکە؛ خاڵی جێگر تەنها دوای پەیوەندیی دەنگی تاقی بکەرەوە.
link-up-safe-ended = تەواو بوو. کەس لە خاڵەکە چاوەڕێ ناکات.
link-up-safe-not-agreed = ڕێککەوتن نییە. کەس ناچێتە خاڵەکە؛ ئەوەی لە ڕێگایە ڕایدەگەیەنێت، دەوەستێت و پەیوەندی دەکات.
link-up-safe-expect = تۆ واژۆت کردووە: لەوانەیە هەردوو واژۆکە لای لایەنی بەرامبەر بن و لە ڕێگای خاڵەکەدا بێت. لەوێ چاوەڕوانی بە تا شتێکی تر دەڵێت. خۆت مەڕۆ پێش ئەوەی هەردوو واژۆکە لێرە بن.
link-up-safe-may-be-out = پلانەکە هەڵوەشایەوە، بەڵام لەوانەیە لایەنی بەرامبەر نەیبیستبێت و لە ڕێگای خاڵەکەدا بێت. لەوێ چاوەڕوانی بە تا گرێکەی دەڵێت کە بیستوویەتی، یان خۆی دەڵێت کە گەڕاوەتەوە.
title-link-up = بەیەکگەیشتن: { $name } { $grid }
new-link-up = پلانی بەیەکگەیشتن
new-link-up-explained = دوو یەکە لە خاڵێک و کاتێکدا بەیەک دەگەن. کە هەردوو لا هەمان پلان واژۆ دەکەن، کارا دەبێت.
link-up-sheet-signed = واژۆکرا
link-up-sheet-out = چووە دەرەوە
link-up-sheet-in = گەڕایەوە
link-up-sheet-ended = تەواو بوو

## Fields and choices

field-other-corridor = ڕێڕەوی لایەنی بەرامبەر
field-meeting-point = خاڵی یەکگرتن
field-joint-plan = پەنجەمۆری پلانی واژۆکراو
field-alternate = خاڵی جێگر
field-who-waits = کێ چاوەڕێ دەکات
field-far-recognition = ناسینەوە لە دوورەوە
field-near-recognition = ناسینەوە لە نزیکەوە
field-measures-in-force = ڕێکارەکانی کۆنترۆڵ کە کاران
choice-proposer = پێشنیازکار چاوەڕێ دەکات
choice-other-side = لایەنی بەرامبەر چاوەڕێ دەکات
choice-both-move = هەردووکیان دەجووڵێن

## What it is called

kind-joint-patrol = دەوریەی هاوکات
kind-link-up = بەیەکگەیشتن

## Refusals

error-joint-patrol-times = دەبێت دوای دەستپێکردنی کۆتایی بێت.
error-joint-patrol-crosses = ڕێڕەوەکان یەکتر دەبڕن یان لە یەک دەدەن. جیا لە یەک بیانکێشە.
error-link-up-alternate = خاڵی جێگر لە 200 م نزیکترە لە خاڵی یەکەم.
field-signature = ئەو واژۆیەی پلانەکەی پێ کراوە
