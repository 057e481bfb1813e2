### Evidence holds: an auditor suspends the purging of what a case needs.

## Where it stands

evidence-hold-status-held = کارایە
evidence-hold-status-lifted = هەڵگیراوە
evidence-hold-status-expired = ماوەی تەواو بووە

## Steps

evidence-hold-act-open = پاراستن وەک بەڵگە
evidence-hold-act-join = بەشداریکردن: ئێمەش دەیپارێزین
evidence-hold-act-decline = بەشداری نەکردن
evidence-hold-act-renew = دانانی کۆتایییەکی نوێ
evidence-hold-act-lift = هەڵگرتنی پاراستنەکە
evidence-hold-act-expire = ماوەی پاراستنەکە تەواو بوو

## What each side does meanwhile

evidence-hold-safe-held = هیچ شتێک کە ناوی بردووە لەم گرێکەیەدا ناسڕێتەوە. ئەوەی دەگەڕێنرێتەوە یان ماوەی هێشتنەوەی تەواو دەبێت، لەبەرچاو دەشاردرێتەوە: تەنها وردبینێکی ئەم گرێکەیە دەیبینێت.
evidence-hold-safe-asked = لایەنی بەرامبەر دەیپارێزێت. گرێکەی تۆ ئەوەی هەیەتی دەیهێڵێتەوە تا وردبینەکەت بەشداری دەکات یان نا، و لە ماوەی وەڵامەکە زیاتر نا.
evidence-hold-safe-over = پاراستنەکە تەواو بووە. ئەوەی دواخرابوو سڕایەوە، مەگەر پاراستنێکی تر بیهێڵێتەوە.

## Names

title-evidence-hold = پاراستنی بەڵگە: { $case }
new-evidence-hold = پاراستن وەک بەڵگە
new-evidence-hold-explained = وردبین سڕینەوەی ئەوە دوادەخات کە دۆسیەیەک پێویستیەتی. هیچ شتێک پیشانی کەس نادات.
evidence-hold-sheet-answered = وردبینی لایەنی بەرامبەر بەشداری کردووە
evidence-hold-sheet-lifted = هەڵگیراوە

## Fields and choices

field-case = ژمارەی دۆسیە
field-objects = ئەوەی دەیگرێتەوە
field-joined-to = بەشدارە لە پاراستنی لایەنی بەرامبەر
field-own-hold = پاراستنی ئێمە
field-waiting = چاوەڕێی وەڵام دەکرێت
choice-harm-inquiry = لێکۆڵینەوە لە زیانی خەڵکی مەدەنی
choice-incident-inquiry = لێکۆڵینەوە لە ڕووداوێک
choice-complaint = سکاڵا
choice-court = داوای دادگا
choice-audit = وردبینی
choice-no-basis = لای ئێمە بنەمای نییە

## The understanding

kind-evidence-hold = پاراستنی بەڵگە
plain-kind-evidence-hold = پاراستنی بەڵگە
authority-evidence-hold-keep = پاراستنی بەڵگە
plain-may-evidence-hold-keep = کردنەوە و وەڵامدانەوە و هەڵگرتنی پاراستنی بەڵگە
clock-evidence-hold-answer = پاراستنی بەڵگە: وەڵامی وردبینی لایەنی بەرامبەر
plain-clock-evidence-hold-answer = وردبینی لایەنی بەرامبەر وەڵامی پاراستنی بەڵگە دەداتەوە؛ تا ئەو کاتە گرێکەکەی ئەوەی ناوی براوە دەیهێڵێتەوە
clock-evidence-hold-until = پاراستنی بەڵگە: کۆتایی

## The log

log-evidence-asked = { $from } داوا دەکات بەڵگە بهێڵرێتەوە، دۆسیە { $case }: دەهێڵرێتەوە تا وردبینەکەمان وەڵام دەداتەوە
log-evidence-not-kept = { $from } داوا دەکات بەڵگە بهێڵرێتەوە، دۆسیە { $case }: داواکانی زۆرن؛ هیچ ناهێڵرێتەوە تا وردبینەکەمان بەشداری دەکات
log-evidence-sealed-recalled = { $from } گەڕاندیەوە، لەجیاتی سڕینەوە وەک بەڵگە لەبەرچاو شاردرایەوە، دۆسیە { $case }
log-evidence-sealed-expired = ماوەی ڕاپۆرتێکی { $from } تەواو بوو، لەجیاتی سڕینەوە وەک بەڵگە لەبەرچاو شاردرایەوە، دۆسیە { $case }
log-evidence-purged-recalled = ئیتر هیچ پاراستنێک نایهێڵێتەوە: ئەوەی { $from } گەڕاندیەوە سڕایەوە
log-evidence-purged-expired = ئیتر هیچ پاراستنێک نایهێڵێتەوە: ڕاپۆرتی { $from } سڕایەوە، ماوەی تەواو بووە
log-evidence-over = پاراستنی { $from } بۆ دۆسیە { $case } ئیتر لێرە هیچ ناهێڵێتەوە
log-evidence-renewed = پاراستنی دۆسیە { $case } کۆتایییەکی نوێی هەیە
log-recall-receipt-sealed = { $from } ڕاپۆرتە گەڕێنراوەکەی لەبەرچاو شاردەوە بەپێی پاراستنی بەڵگە، دۆسیە { $case }

## A recall of what is held

recall-status-sealed = بەپێی پاراستنی بەڵگە لەبەرچاو شاردراوە
recall-act-seal = شاردنەوە لەبەرچاو وەک بەڵگە
recall-safe-sealed = جگە لە وردبین کەس نایبینێت. کاتێک پاراستنەکە تەواو دەبێت دەسڕێتەوە و گەواهی دەدرێت؛ تا ئەو کاتە وای دابنێ کە هێشتا ماوە.
recall-state-sealed = لەوێ وەک بەڵگە لەبەرچاو شاردراوە
recall-sealed-case = دۆسیە { $case }، تا { $until_at }
receipt-sealed = وەک بەڵگە لەبەرچاوی شاردووەتەوە

## On panels and on paper

evidence-held = وەک بەڵگە پارێزراوە: دۆسیە { $case }، تا { $until_at }. پێش ئەوە ناسڕێتەوە.
evidence-sealed = لەبەرچاو شاردراوە و وەک بەڵگە پارێزراوە: دۆسیە { $case }، تا { $until_at }. دوای ئەوە دەسڕێتەوە.
evidence-sealed-eyes = تۆ وەک وردبین ئەمە دەبینیت. گەڕێنراوەتەوە یان ماوەی تەواو بووە: کەسی تر نایبینێت، و نابێت بەکار بهێنرێت یان بدرێتە لایەنی تر.

## The auditor's page

nav-evidence = بەڵگەکان
go-evidence = بڕۆ بۆ پاراستنی بەڵگە
holds-title = پاراستنی بەڵگە
holds-explained = پاراستن سڕینەوەی ئەوە دوادەخات کە دۆسیەیەک پێویستیەتی. هیچ شتێک پیشانی کەس نادات: ئەوەی دەگەڕێنرێتەوە یان ماوەی تەواو دەبێت وەک هەمیشە لەبەرچاو نامێنێت، و تەنها وردبینێکی ئەم گرێکەیە دەیبینێت.
holds-none = هیچ پاراستنێک نییە.
holds-new = پاراستنێکی نوێ
holds-case-hint = پیتی لاتینی گەورە و ژمارە و . / - و ژمارەیەکی تێدا بێت. هەرگیز ناوی کەس نا.
holds-ids = بە ناسێنەر، هەر یەک لە هێڵێک
holds-ids-hint = ناسێنەرێک کە لێرە نەناسراوە وەک خۆی دەهێڵرێتەوە: لەوانەیە دواتر بێت.
holds-told = کێ ئاگادار دەکرێتەوە
holds-told-none = کەسی تر نا
holds-who = کێ دەیپارێزێت
holds-since = لە
holds-kept-until = لێرە دەیهێڵێتەوە تا
holds-keeps-nothing = لێرە هیچ ناهێڵێتەوە.
holds-asked = وەڵامی تۆ داواکراوە: بەشداری بکە، یان بەشداری مەکە.
holds-keeps = ئەوەی دەیهێڵێتەوە
holds-waits = چاوەڕێی سڕینەوە: { $n }
holds-answers = وەڵامەکان
hold-state-in-sight = لەبەرچاوە
hold-state-sealed = لەبەرچاو شاردراوە
hold-state-gone = پێش هاتنی پاراستنەکە سڕایەوە
hold-state-not-here = لێرە نییە
hold-why-recalled = گەڕێنراوەتەوە
hold-why-expired = ماوەی تەواو بووە
holds-sure-open = لە ئێستاوە هیچ شتێک لەمە لەم گرێکەیەدا ناسڕێتەوە تا پاراستنەکە تەواو دەبێت. ئەوانەی ئاگاداریان دەکەیتەوە دۆسیەکە و ئەوەی ناوی دەبات دەزانن.
holds-sure-renew = پاراستنەکە ئەو کاتە تەواو دەبێت. هەر کەسێک پێی وتراوە کە ئەوەی گەڕاندیەوە لێرە لەبەرچاو شاردراوەتەوە، کۆتایییە نوێیەکەی پێ دەوترێت.
holds-sure-lift = ئەوەی ئەم پاراستنە دوایخستووە دەستبەجێ دەسڕێتەوە و ناگەڕێتەوە: { $n } لەبەرچاو شاردراوە.
holds-sure-join = لایەنی تۆ هەمان شت دەپارێزێت بە کۆتایییەکی تایبەت بە خۆی. تۆ هەڵیدەگریت، نەک ئەوان.
holds-sure-decline = گرێکەی تۆ ئیتر ئەوەی داوایان کردووە نایهێڵێتەوە. ئەوەی لەبەر ئەوە دواخراوە دەستبەجێ دەسڕێتەوە.
holds-done = تەواو.

## Refusals

error-evidence-hold-past = کۆتایی پاراستنەکە تێپەڕیوە.
error-evidence-hold-far = پاراستن لە ماوەی 366 ڕۆژدا تەواو دەبێت. ئەگەر بەس نەبوو، نوێی بکەرەوە.
error-evidence-hold-own = ئەمە پاراستنی لایەنی خۆتە. نوێ دەکرێتەوە یان هەڵدەگیرێت، بەشداری تێدا ناکرێت.
error-evidence-hold-answered = لایەنی تۆ پێشتر ئەم وەڵامەی داوەتەوە.
error-evidence-hold-not-theirs = یەکێک لەوانەی ئاگاداریان دەکەیتەوە { $ob }ی نییە: ناوبردنی ئاشکرای دەکات. بەبێ ئاگادارکردنەوەیان بیپارێزە.
error-evidence-hold-many = پاراستنی کارا زۆرن. ئەوانەی ئیتر پێویست نین هەڵیانبگرە.

## The exercise

inject-evidence-held = گەڕاندنەوەیەک بەر پاراستنی بەڵگە دەکەوێت: شاردنەوە، دواتر سڕینەوە
found-hold = پاراستنی بەڵگە
found-sealed = ئەوەی تەنها وردبین دەیبینێت
