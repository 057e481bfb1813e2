### Event: reports of either party that speak of one thing, merged by both and counted once.

## Where it stands

event-status-proposed = یەکخستن پێشنیار کراوە
event-status-merged = یەک ڕووداوە، هەمووان پشتڕاستیان کردووەتەوە
event-status-rejected = یەکخستن ڕەت کراوەتەوە
event-status-withdrawn = پێشنیارەکە کشێنراوەتەوە
event-status-lapsed = بێ پشتڕاستکردنەوە بەسەر چوو
event-status-split = سەرلەنوێ جیا کراوەتەوە

## Steps

event-act-propose = پێشنیارکردنی یەکخستن
event-act-confirm = پشتڕاستکردنەوە: یەک ڕووداوە
event-act-view = تۆمارکردنی زانیاریی ئێمە
event-act-reject = ڕەتکردنەوە: هەمان شت نییە
event-act-withdraw = کشاندنەوەی پێشنیارەکە
event-act-split = جیاکردنەوەی سەرلەنوێ
event-act-lapse = بەسەرچوون: لە کاتی خۆیدا پشتڕاست نەکرایەوە

## What each side does meanwhile

event-safe-proposed = تا هەمووان پشتڕاستی نەکەنەوە بە جیا دەژمێردرێن.
event-safe-merged = یەک جار دەژمێردرێت. لە هەر شوێنێک زانیارییەکان جیاواز بن، هەموویان دەمێننەوە.
event-safe-apart = بە جیا دەژمێردرێن.

## Fields

field-reports = ڕاپۆرتەکان
field-merge = SHA-256ی لیستی ڕاپۆرتەکان

## Refusals

error-event-report-gone = یەکێک لە ڕاپۆرتەکان کشێنراوەتەوە یان سڕاوەتەوە. وازی لێ بهێنە.
error-event-report-theirs = ڕاپۆرتی { $party } تەنها لەگەڵ خودی { $party } یەک دەخرێت: کێی تر وەریگرتووە، خاوەنەکەی دەیڵێت.
error-event-report-unknown = یەکێک لە ڕاپۆرتەکان لێرە نەناسراوە.
error-event-report-unreleased = یەکێک لە ڕاپۆرتەکانمان نەگەیشتووەتە { $party }. سەرەتا بۆی بنێرە، یان وازی لێ بهێنە.

## Proposing, on a report's panel

report-act-same-event = هەمان ڕووداوە لەگەڵ …
event-propose-explained = ئەو ڕاپۆرتانە هەڵبژێرە کە باسی هەمان شت دەکەن. کاتێک { $party } هەمان لیستی پشتڕاست کردەوە دەبنە یەک ڕووداو و یەک جار دەژمێردرێن. تا ئەو کاتە هەموویان بە جیا دەژمێردرێن.
event-choose = ڕاپۆرتەکانی نزیکترین شوێن و کات بە «{ $title }»
event-choose-one = لانیکەم یەک ڕاپۆرتی تر هەڵبژێرە.
event-distance = { $length } دوورە
event-no-place = بێ شوێن
event-observed = پێش { $age } بینراوە
event-already = پێشتر بەشێکە لە ڕووداوێک
event-none-near = هیچ ڕاپۆرتێکی تر نییە کە { $party } بیزانێت.
event-left-out = { $n ->
    [one] { $n } ڕاپۆرتی نزیکی ئێمە لە لیستەکەدا نییە: نەگەیشتووەتە { $party }.
   *[other] { $n } ڕاپۆرتی نزیکی ئێمە لە لیستەکەدا نین: نەگەیشتوونەتە { $party }.
 }
event-nobody-has-it = ئەم ڕاپۆرتە نەگەیشتووەتە هیچ هاوبەشێک. سەرەتا بینێرە، ئینجا دەتوانرێت لەگەڵ ئەوانی تر ببێتە یەک ڕووداو.
event-view-hint = { $party } ڕێک وەک لێرە نووسراوە دەیبینێت. بەوە دەست پێ دەکات کە لە ڕاپۆرتەکەی ئێمە گەیشتووەتە { $party }. ئەوەی بەتاڵ بمێنێتەوە ناوترێت.
event-propose = { $n ->
    [one] پێشنیارکردن وەک یەک ڕووداو
   *[other] پێشنیارکردنی { $n } ڕاپۆرت وەک یەک ڕووداو
 }

## An event and its reports

event-reports = { $n ->
    [one] { $n } ڕاپۆرتی ئەم ڕووداوە
   *[other] { $n } ڕاپۆرتی ئەم ڕووداوە
 }
event-report-not-here = ڕاپۆرتێک کە هێشتا نەگەیشتووەتە ئێرە
event-of-report = ڕووداوی ئەم ڕاپۆرتە
event-counted-with = یەک جار دەژمێردرێت، وەک بەشێک لە
event-proposed-with = وەک بەشێک لە یەک ڕووداو پێشنیار کراوە و پشتڕاست نەکراوەتەوە:
