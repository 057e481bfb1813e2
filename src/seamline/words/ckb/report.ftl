### Report: what somebody saw, sent to a partner, answered with a disposition.

## Where it stands

report-status-draft = ڕەشنووس
report-status-sent = نێردراوە
report-status-received = وەرگیراوە
report-status-dispositioned = وەڵامی دراوەتەوە
report-status-corrected = ڕاست کراوەتەوە، وەڵامی ماوە
report-status-withdrawn = کشێنراوەتەوە

## Steps

report-act-send = ناردن
report-act-edit = دەستکاریکردن
report-act-approve = ڕەزامەندی لەسەر ئازادکردن
report-act-correct = ڕاستکردنەوە
report-act-withdraw = کشاندنەوە
report-act-receive = وەرگرتن
report-act-dispose = وەڵامدانەوە
report-act-seen = بینیمان
report-act-acting = کاری لەسەر دەکەین
report-act-conflicts = لەگەڵ هی ئێمە ناکۆکە
report-act-not-ours = ئەرکی ئێمە نییە

## What each side does meanwhile

report-safe-unanswered = هێشتا وەڵام نییە. ناردن خوێندنەوە نییە و خوێندنەوە کارکردن نییە: ئەگەر بەپەلەیە پەیوەندی بکە.
report-safe-answer = وەڵامی بدەرەوە: بینیمان، کاری لەسەر دەکەین، لەگەڵ هی ئێمە ناکۆکە، یان ئەرکی ئێمە نییە.
report-safe-corrected = ئەمەیان ڕاست کردووەتەوە. وەشانە نوێیەکە بخوێنەرەوە و وەڵامی بدەرەوە؛ کۆنەکە ئیتر ناچەسپێت.
report-safe-answered = وەڵامی دراوەتەوە. ئەوەی کاری لەسەر دەکات لە تەنیشتیەوە نووسراوە.
report-safe-withdrawn = لایەنی دەرکەر کشاندوویەتیەوە. لەسەر بنەمای ئەمە کار مەکە.

## Fields and choices

field-about = سەبارەت بە
field-lat-e7 = هێڵی پانی
field-lon-e7 = هێڵی درێژی
field-originator = لایەنی دەرکەر
field-precision-m = وردی بە مەتر
field-report = ڕاپۆرت

## Refusals

error-report-about = ئەوەی ڕاپۆرتەکە باسی دەکات بە دروستی ناو نەنراوە.
error-report-altitude = بەرزییەکە لە دەرەوەی سنوورە.
error-report-caveats = کۆتوبەندێکی مامەڵەکردن نەناسراوە یان دووبارەیە.
error-report-flash = نیشانەی «بەپەلە» شێوەکەی نادروستە.
error-report-found = چۆن زانرا: `patrol` یان `received` یان نەوتراوە.
error-report-grade = هەڵسەنگاندن پیتێکە لە A تا F و ژمارەیەک لە 1 تا 6، وەک `B2`.
error-report-language = زمانی ڕاپۆرتەکە نەناسراوە.
error-report-latitude = هێڵی پانی دەکەوێتە نێوان 90° باشوور و 90° باکوور.
error-report-level = پلەی نهێنی نەناسراوە.
error-report-long = دەقەکە زۆر درێژە یان نووسەی ڕێپێنەدراوی تێدایە.
error-report-longitude = هێڵی درێژی دەکەوێتە نێوان 180° ڕۆژئاوا و 180° ڕۆژهەڵات.
error-report-originator = لایەنی دەرکەر بە دروستی ناو نەنراوە.
error-report-precision = وردییەکە لە دەرەوەی سنوورە.
error-report-releasable = لایەنێک کە دەکرێت بۆی ئازاد بکرێت بە دروستی ناو نەنراوە یان دووبارەیە.
error-report-size = ژمارەکە شێوەکەی نادروستە یان لە دەرەوەی سنوورە.
error-report-tear = پوختەی ئازادکردن زۆر درێژە یان نووسەی ڕێپێنەدراوی تێدایە.
error-report-text = خانەیەک زۆر درێژە یان نووسەی ڕێپێنەدراوی تێدایە.
error-report-time = کاتێک شێوەکەی نادروستە.
error-report-type = جۆرێکی وای ڕاپۆرت نییە.

choice-patrol = دەوریە یان بنکەی خۆمان
choice-received = کەسێک پێی وتین
entry-found-unsaid = نەوتراوە
