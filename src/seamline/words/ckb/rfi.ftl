### Request for information: one party asks, the other answers or says by class why it does not.

## Where it stands

rfi-status-asked = داواکراوە
rfi-status-unacknowledged = لە کاتی خۆیدا وەرگرتنی پشتڕاست نەکراوەتەوە
rfi-status-accepted = وەرگرتنی پشتڕاستکراوەتەوە
rfi-status-asked-back = پرسیاری ڕوونکردنەوە لای داواکارە
rfi-status-answered = وەڵام دراوەتەوە
rfi-status-declined = وەڵامی نادرێتەوە
rfi-status-unanswered = لە کاتی خۆیدا وەڵام نەدراوەتەوە
rfi-status-withdrawn = کشێنراوەتەوە
rfi-status-closed = داخراوە

## Steps

rfi-act-ask = داوای زانیاری
rfi-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
rfi-act-ask-back = داوای ڕوونکردنەوە
rfi-act-explain = ڕوونکردنەوە
rfi-act-ask-again = پرسیاری زیاتر
rfi-act-answer = وەڵامدانەوە
rfi-act-decline = وەڵام نەدانەوە بە هۆکار
rfi-act-close = داخستن
rfi-act-withdraw = کشاندنەوەی داواکە
rfi-act-overdue = ماوەی پشتڕاستکردنەوەی وەرگرتن بەسەر چوو
rfi-act-lapse = ماوەی وەڵامدانەوە بەسەر چوو

## What each side does meanwhile

rfi-safe-wait = پرسیارەکەت لایانە. تا وەڵام دەدەنەوە، وا بجووڵێوە وەک نەتپرسیبێت.
rfi-safe-answer = چاوەڕێی ئێوەن. وەرگرتنی پشتڕاست بکەوە، وەڵامی ئەوە بدەوە کە دەکرێت ئازاد بکرێت، یان جۆری هۆکارەکە بڵێ. بێدەنگی وەڵام نییە.
rfi-safe-unacknowledged = لە کاتی خۆیدا وەرگرتنیان پشتڕاست نەکردووەتەوە. پەیوەندییان پێوە بکە. وەڵامی هیچ نەدراوەتەوە.
rfi-safe-overdue = لە کاتی خۆیدا وەرگرتنت پشتڕاست نەکردووەتەوە. ئێستا پشتڕاستی بکەوە؛ پەیژەی پەیوەندی بەرەو سەرەوە دەچێت.
rfi-safe-explain = پێویستیان بە زانینی زیاترە. کاتژمێری ئەوان وەستاوە تا ڕوونی دەکەیتەوە.
rfi-safe-explaining = پێشتر دەبێت ئەوان ڕوونی بکەنەوە. تا ئەو کاتە کاتژمێری تۆ وەستاوە.
rfi-safe-answered = وەڵامەکە بخوێنەوە و دایبخە، یان پرسیاری زیاتر بکە.
rfi-safe-given = وەڵامەکەتان لایانە. هەر کاتێک دەکرێت وەڵامێکی باشتری بەدوادا بێت.
rfi-safe-unanswered = ماوەکە تەواو بوو و وەڵام نییە: ئەمە نە بەڵێیە، نە نەخێر، نە نەزانین. پەیوەندییان پێوە بکە.
rfi-safe-late = ماوەکە تەواو بوو. هێشتا وەڵامێک یان جۆری هۆکارێک قەرزاریت؛ درەنگ لە هەرگیز باشترە.
rfi-safe-declined = وەڵامی ئەمە نادەنەوە. جۆری هۆکارەکە هەموو ئەوەیە کە دەبێت بیڵێن.
rfi-safe-nothing = لەم داوایەدا هیچ نەماوە بکرێت.
rfi-safe-told = تەنها بۆ ئاگاداری. هەردوو لایەن لە نێوان خۆیاندا یەکلایی دەکەنەوە.

## Names

title-rfi = زانیاری: { $topic } { $grid }
new-rfi = داوای زانیاری
new-rfi-explained = لایەنی بەرامبەر لە ماوەی ڕێککەوتوودا وەرگرتن پشتڕاست دەکاتەوە و وەڵام دەداتەوە. دەتوانێت بە جۆری هۆکارێک وەڵام نەداتەوە و ناچاری ڕوونکردنەوە نییە.

## Run sheet

rfi-sheet-acknowledged = وەرگرتن پشتڕاستکرایەوە
rfi-sheet-answered = وەڵام درایەوە
rfi-sheet-closed = خوێندرایەوە و داخرا

## Fields and choices

field-topic = بابەت
field-question = پرسیار
field-priority = پێشینەیی
field-needed = بەکەڵکە تا
field-partial = تەنها بەشێک لە وەڵامەکە
field-useful = بەکەڵک بوو
field-said = ئەوەی وترا
field-decline = وەڵام نەدانەوە
choice-priority = بەپەلە
choice-routine = ئاسایی
choice-not-releasable = ناکرێت ئازاد بکرێت
choice-originator = هی لایەنێکی ترە
choice-resources = ئێستا توانا نییە
choice-duplicate = پێشتر پرسراوە

## Refusals

error-rfi-times = ئەو ماوەیەی پرسیاری لەبارەوە کراوە پێش دەستپێکردنی تەواو دەبێت.
error-rfi-where = شوێنێک یان ناوچەیەک بنووسە، نەک هەردووکیان.
