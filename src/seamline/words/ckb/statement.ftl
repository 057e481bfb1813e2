### Joint statement: cleared paragraph by paragraph in three languages, released by all at one minute.

## Where it stands

statement-status-draft = لە ئامادەکردندایە
statement-status-cleared = هەمووان پەسەندیان کردووە
statement-status-set = بۆ خولەکی خۆی دانراوە
statement-status-missed = بڵاو نەکرایەوە
statement-status-released = بڵاو کرایەوە
statement-status-withdrawn = کشێنراوەتەوە

## Steps

statement-act-draft = نووسینی بەیاننامەیەکی هاوبەش
statement-act-clear = پەسەندکردنی بەشێک
statement-act-paragraph = نووسینی بڕگەیەک
statement-act-object = ناڕەزایی لە بەشێک
statement-act-drop = لابردنی بڕگەیەک
statement-act-head = گۆڕینی ناونیشان و خولەک
statement-act-stop = ڕاگرتنی بڵاوکردنەوە
statement-act-correct = ڕاستکردنەوەی ئەوەی بڵاو کراوەتەوە
statement-act-leave = هێشتنەوەی وەک خۆی
statement-act-withdraw = کشاندنەوەی ڕەشنووس
statement-act-order = هەمووی پەسەند کراوە: فەرمانی بڵاوکردنەوە درا
statement-act-release = بڵاوکردنەوە
statement-act-miss = لە خولەکی خۆیدا بڵاو نەکرایەوە
statement-act-mark = ژمارەیەک ئیتر ڕێککەوتنی لەسەر نییە: بڕگەکەی نیشانە کرا

## What each side does meanwhile

statement-safe-draft = هیچ شتێک لەمە بە ئاشکرا مەڵێ. ئەوەی بە هەر سێ زمان خوێندووتەتەوە بەش بە بەش پەسەندی بکە یان ناڕازی بە. بێدەنگی هیچ پەسەند ناکات.
statement-safe-cleared = هەمووی پەسەند کراوە و هێشتا فەرمانی بڵاوکردنەوە نەدراوە. پێش خولەکەکە بە ئاشکرا هیچ مەڵێ.
statement-safe-set = لە خولەکی خۆیدا بڵاو دەکرێتەوە ئەگەر ئەو کاتە هەردوو گرێ پەیوەندییان هەبێت. تا دوا کاتی ڕاگرتن هەر لایەنێک دەتوانێت ڕایبگرێت.
statement-safe-missed = هیچ بڵاو نەکراوەتەوە. بە ئاشکرا هیچ مەڵێ و لەسەر خولەکێکی تر ڕێک بکەون.
statement-safe-released = ئاشکرایە. هەڵەی ناوی بە هەمان ڕێگا ڕاست دەکرێتەوە، هەرگیز نەک لە یەک لایەنەوە.
statement-safe-withdrawn = بەیاننامەی هاوبەش نییە. بەناوی ئەوەوە هیچ مەڵێ.

## Names

title-statement = بەیاننامەی هاوبەش: { $name }
new-statement = نووسینی بەیاننامەیەکی هاوبەش
new-statement-explained = بڕگە بە بڕگە بە سێ زمان بینووسە. هەر لایەنێک هەموو بڕگەیەک پەسەند دەکات، و هەردوو گرێ لە یەک خولەکدا بڵاوی دەکەنەوە یان هیچیان.

## Run sheet

statement-sheet-cleared = بەشەکان پەسەند کران
statement-sheet-ordered = فەرمانی بڵاوکردنەوە درا
statement-sheet-released = بڵاو کرایەوە

## Fields, choices, clocks, marks

field-release-at = بڵاو دەکرێتەوە لە
field-paragraph = ژمارەی دڵنیایی بەشەکە
field-paragraphs = بڕگەکان
field-ar = عەرەبی
field-ckb = سۆرانی
field-en = ئینگلیزی
field-figures = ژمارەکان
field-agreed = ئەوەی لە ڕووداوەکانیان ڕێککەوتنی لەسەرە
field-value = ژمارە
field-event = ڕووداو
field-objected = ناڕەزاییەکان
field-marked = نیشانەکراو: ئیتر ڕێککەوتنی لەسەر نییە
field-published = وەک بڵاو کرایەوە
field-editions = چاپەکان
field-edition = چاپ
part-head = ناونیشان و خولەک
field-order-s = فەرمانی بڵاوکردنەوەی ئەوەندە چرکە پێش خولەکەکە دەدرێت
field-last-stop-s = دەتوانرێت ڕابگیرێت تا ئەوەندە چرکە پێش خولەکەکە
clock-statement-minute = خولەکی خۆی
clock-statement-release = بڵاوکردنەوە
flag-released-here-alone = لێرە بڵاو کرایەوە، لەلایەن لایەنی بەرامبەرەوە نا: پەیوەندی بکە
log-statement-released-here = لێرە لە خولەکی خۆیدا بڵاو کرایەوە، چاپی { $number }
statement-edition = چاپی { $number }
statement-paragraph = بڕگەی { $number }
statement-cleared-by = پەسەندی کردووە
statement-not-cleared = هێشتا پەسەندی نەکردووە
statement-order-by = فەرمانی بڵاوکردنەوەی دەدرێت تا
statement-stop-until = دەتوانرێت ڕابگیرێت تا
statement-file-pdf = فایلی چاپ بەم زمانە
statement-file-html = پەڕە بە هەر سێ زمان
statement-corrected = ڕاستکردنەوە: { $why }

## Refusals

error-statement-minute = بەیاننامە لە خولەکێکی تەواودا بڵاو دەکرێتەوە. کاتەکە بەبێ چرکە بنووسە.
error-statement-clocks = بەپێی لێکتێگەیشتنەکە دەتوانرێت دوای ئەو کاتەی دەبێت فەرمانی بڵاوکردنەوەی بدرێت ڕابگیرێت. داوا بکە ئەم دوو ماوەیە هەموار بکرێن: فەرمان لە پێشەوەیە.
error-statement-figures = هەر ژمارەیەک ناوی ڕووداوەکەی دەبات؛ ئەوەی ڕێککەوتنی لەسەر بوو نەدۆزرایەوە.
error-statement-event-not-agreed = ئەم ژمارەیە ناوی ڕووداوێک دەبات کە هەموو لایەنەکانی بەیاننامەکە یەکیان نەخستووە.
error-statement-part = بەشی وا نییە.
error-statement-objected = کەسێک لەم بەشە ناڕازییە. سەرەتا سەرلەنوێ بینووسەوە.
error-statement-marked = ژمارەیەک لەم بڕگەیەدا ئیتر ڕێککەوتنی لەسەر نییە. سەرەتا سەرلەنوێ بینووسەوە.
error-statement-empty = هێشتا هیچ بڕگەیەک نییە. سەرەتا یەکێک بنووسە.
error-statement-unpublished = هیچ بڵاو نەکراوەتەوە تا بۆی بگەڕێتەوە.
error-statement-published = ئەوەی بڵاو کراوەتەوە ناکشێنرێتەوە. ڕاستی بکەوە یان وەک خۆی بیهێڵەوە.
error-statement-editions = چاپەکان گەیشتوونەتە سنووری خۆیان. بەیاننامەیەکی تر بنووسە.
error-statement-too-soon = خولەکەکە زۆر نزیکە: پشتڕاستکردنەوەی فەرمانەکە لە کاتی خۆیدا ناگات. خولەکێکی دوورتر هەڵبژێرە.
error-statement-too-late = درەنگە: دوا کاتی ڕاگرتن تێپەڕیوە و ئیتر هیچ شتێک ڕاناگیرێت. ئەگەر هەڵەی تێدایە، دوای بڵاوبوونەوەی ڕاستی بکەوە.
error-statement-not-released = ئەم بەیاننامەیە بڵاو نەکراوەتەوە.
