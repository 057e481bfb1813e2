### Event: reports of either party that speak of one thing, merged by both and counted once.

## Where it stands

event-status-proposed = یەکخستن پێشنیارکراوە
event-status-merged = یەک ڕووداوە، هەمووان پشتڕاستیان کردووەتەوە
event-status-rejected = یەکخستن ڕەتکراوەتەوە
event-status-withdrawn = پێشنیارەکە کشێنراوەتەوە
event-status-lapsed = بێ پشتڕاستکردنەوە بەسەر چوو
event-status-split = سەرلەنوێ جیاکراوەتەوە

## Steps

event-act-propose = پێشنیاری یەکخستن
event-act-confirm = پشتڕاستکردنەوە: یەک ڕووداوە
event-act-view = دەربڕینی بۆچوونی ئێمە
event-act-reject = ڕەتکردنەوە: هەمان شت نییە
event-act-withdraw = کشاندنەوەی پێشنیارەکە
event-act-split = جیاکردنەوەی سەرلەنوێ
event-act-lapse = بەسەرچوون: لە کاتی خۆیدا پشتڕاست نەکرایەوە

## What each side does meanwhile

event-safe-proposed = تا هەمووان پشتڕاستی دەکەنەوە بە جیا دەژمێردرێن.
event-safe-merged = یەک جار دەژمێردرێت. لە هەر شوێنێک بۆچوونەکان جیاواز بن، هەموویان دەمێننەوە.
event-safe-apart = بە جیا دەژمێردرێن.

## Fields

field-reports = ڕاپۆرتەکان
field-merge = هاشی لیستی ڕاپۆرتەکان

## Refusals

error-event-report-gone = یەکێک لە ڕاپۆرتەکان کشێنراوەتەوە یان سڕاوەتەوە. وازی لێ بهێنە.
error-event-report-theirs = ڕاپۆرتی { $party } تەنها لەگەڵ خودی { $party } یەک دەخرێت: کێی تر وەریگرتووە، خاوەنەکەی دەیڵێت.
error-event-report-unknown = یەکێک لە ڕاپۆرتەکان لێرە نەناسراوە.
error-event-report-unreleased = یەکێک لە ڕاپۆرتەکانمان نەگەیشتووەتە { $party }. سەرەتا بۆی بنێرە، یان وازی لێ بهێنە.
