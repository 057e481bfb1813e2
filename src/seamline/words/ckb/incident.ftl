### De-escalation: somebody raises the alarm, everybody holds, both sides find out what happened.

## Where it stands

incident-status-alarm = زەنگی مەترسی: هەمووان وەستاون
incident-status-talking = هەردوو ئەفسەری ئێشکگر قسە دەکەن، هەمووان وەستاون
incident-status-leaders = فەرماندەکان قسە دەکەن، هەمووان وەستاون
incident-status-releasing = کۆتایی وەستان پێشنیار کراوە، واژۆی کەمە
incident-status-released = هەمووان کۆتاییان بە وەستان هێنا
incident-status-findings = ئەنجامەکان خراونەتە ڕوو، واژۆیان کەمە
incident-status-settled = هەمووان ئەنجامەکانیان واژۆ کردووە
incident-status-closed = داخراوە

## Steps

incident-act-alarm = لێدانی زەنگی مەترسی
incident-act-voice = هەردوو ئەفسەری ئێشکگر بە دەنگ لە پەیوەندیدان
incident-act-safe = کەسەکانتان سەلامەتن
incident-act-where = کەسەکانی من لە کوێن
incident-act-hold = لە شوێنی خۆتان بوەستن
incident-act-medical = پێویستیی پزیشکی
incident-act-leaders = فەرماندەکان قسەیان کرد
incident-act-view = چی ڕوویدا، وەک ئێمە دەیبینین
incident-act-find = بانگهێشت بۆ دۆزینەوەی ڕاستییەکان بە هاوبەشی
incident-act-offer-release = پێشنیار و واژۆی کۆتایی وەستان
incident-act-offer-findings = پێشنیار و واژۆی ئەنجامەکان
incident-act-sign = واژۆکردن
incident-act-object = ناڕەزایی
incident-act-close = داخستن

## What each side does meanwhile

incident-safe-alarm = هەمووان لە شوێنی خۆتان بوەستن. نە تەقە، نە جووڵە. بە دەنگ پەیوەندی بە ئەفسەری ئێشکگریانەوە بکە و بەپێی پرسیارە دیاریکراوەکان بڕۆ.
incident-safe-hold = لە شوێنی خۆتان بوەستن. نە تەقە، نە جووڵە، تا هەردوو لا واژۆ دەکەن کە وەستان تەواو بووە.
incident-safe-releasing = وەستان بەردەوامە تا هەمووان هەمان دەق واژۆ دەکەن.
incident-safe-released = وەستان تەواو بوو. پابەندی ئەوە بن کە واژۆ کراوە، و بە یەکەوە بزانن چی ڕوویداوە.
incident-safe-findings = تا هەمووان واژۆ دەکەن، هەر لایەک ستوونی خۆی هەیە و هیچ بە خەڵک ناوترێت.
incident-safe-settled = هەمووان ئەنجامەکانیان واژۆ کردووە. بە خەڵک ئەو دەقە دەوترێت کە واژۆ کراوە، یان هیچ.
incident-safe-closed = داخراوە. تۆمارەکە دەمێنێتەوە. هەر کاتێک دەکرێت زەنگێکی نوێ لێ بدرێت.

## Names

title-incident = زەنگی مەترسی { $grid }
new-incident = زەنگی مەترسی
new-incident-explained = هەر کەسێک دەتوانێت لێی بدات و پێویست ناکات بڵێت بۆچی. هەموو کەسێکی هەردوو لا لە شوێنی خۆی دەوەستێت.

## Run sheet

incident-sheet-alarm = زەنگی مەترسی لێدرا
incident-sheet-voice = هەردوو ئەفسەری ئێشکگر بە دەنگ لە پەیوەندیدان
incident-sheet-safe = کەسەکانتان سەلامەتن؟
incident-sheet-where = کەسەکانی من لە کوێن؟ شوێنەکان وتران
incident-sheet-hold = لە شوێنی خۆتان بوەستن
incident-sheet-medical = پێویستیی پزیشکی هەیە؟
incident-sheet-leaders = فەرماندەکان قسەیان کرد
incident-sheet-find = بانگهێشت بۆ دۆزینەوەی ڕاستییەکان کرا
incident-sheet-release = کۆتایی وەستان پێشنیار کرا
incident-sheet-findings = ئەنجامەکان و دەقی بۆ خەڵک پێشنیار کران
incident-sheet-closed = داخرا، وانەکان نووسران

## The script, side by side

incident-script = پرسیارە دیاریکراوەکان
incident-script-explained = هەر لایەک بۆ خۆی وەڵام دەداتەوە، بەم ڕیزە.
incident-unanswered = وەڵام نەدراوەتەوە
incident-frozen-explained = کەسەکانی هەر لایەک وەک خۆی وتوویەتی، نەک وردتر لەوەی بەندی شوێنەکان ڕێی پێ دەدات. لەوێ وەستاون.

## Fields and choices

field-what = چی
field-noticed-at = کەی تێبینی کرا
field-safe = کەسەکانتان سەلامەتن
field-hurt-count = ژمارەی بریندار
field-positions = شوێنەکان
field-hold = لە شوێنی خۆتان بوەستن
field-need = پێویستیی پزیشکی
field-began = دەستپێک
field-ended = کۆتایی
field-harm = زیانی لێکەوتوو
field-terms = وەستان چۆن تەواو دەبێت
field-result = ئەنجام
field-findings = ئەوەی هەردوو لا دۆزیویانەتەوە
field-measures = ڕێکارەکان
field-public = بۆ خەڵک
field-wording-en = دەق بە ئینگلیزی
field-wording-ar = دەق بە عەرەبی
field-wording-ckb = دەق بە سۆرانی
field-lessons = وانەکان
field-script = پرسیارە دیاریکراوەکان
choice-shots = تەقە
choice-strike = لێدان
choice-near-miss = خەریک بوو ڕوو بدات
choice-movement = جووڵەیەک بە هەڵە تێگەیشتراو
choice-accident = ڕووداوی بێ مەبەست
choice-civilians = پەیوەندی بە مەدەنییەکانەوە هەیە
choice-other-incident = شتێکی تر
choice-all-safe = هەمووان سەلامەتن
choice-some-hurt = بریندار هەیە
choice-not-known = هێشتا نازانرێت
choice-no-medical-need = نییە
choice-medic-needed = پزیشکیار
choice-holding = وەستاوین
choice-cannot-hold = لێرە ناتوانین بوەستین
choice-passing-on = بە کەسەکانمان ڕادەگەیەنرێت
choice-facts-agreed = ڕێککەوتووین لەسەر ڕاستییەکان
choice-facts-differ = جیاوازین
choice-no-statement = هیچ بەیاننامەیەک
choice-agreed-wording = دەقەکەی خوارەوە

## Refusals

error-incident-hurt = ژمارەی بریندار تەنها لەگەڵ «بریندار هەیە» دێت.
error-incident-wording = دەقی ڕێککەوتوو بە هەر سێ زمان دەبێت؛ لەگەڵ «هیچ بەیاننامەیەک» دەق نییە.
error-incident-positions = هیچ بەندێکی کارا ئێستا ڕێ نادات شوێنەکان بچن بۆ { $party }. بە دەنگ بیانڵێ.
error-move-held-back = هیچ شتێکی کارا ئێستا ڕێ نادات ئەمە بچێت بۆ { $party }. بە دەنگ بیڵێ.

## The exercise

inject-alarm-raised = زەنگی مەترسی: هەمووان دەوەستن تا هەردوو لا واژۆ دەکەن
found-script = پرسیارە دیاریکراوەکان
found-positions = وردیی شوێنەکان
