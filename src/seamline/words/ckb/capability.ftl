### Register of what rests on whom, made from what parties declare.

## Where it stands

capability-status-declared = ڕاگەیەندراوە
capability-status-confirmed = لایەنێکی تر دڵنیای کردووەتەوە
capability-status-differs = لایەنێکی تر بە جۆرێکی تر دەیبینێت
capability-status-ended = کۆتایی هاتووە
capability-status-expired = ماوەکەی تەواو بووە

## Steps

capability-act-declare = ڕاگەیاندنی ئەوەی پشت بە کێ دەبەستێت
capability-act-confirm = ئێمەش وای دەبینین
capability-act-differ = ئێمە بە جۆرێکی تر دەیبینین
capability-act-amend = گۆڕین
capability-act-end = کۆتایی هات
capability-act-expire = ماوەکەی بەسەر چوو

## What each side does meanwhile

capability-safe-declared = لە تۆمارەکەدا وەک ڕاگەیەندراوە دەژمێردرێت. کەس ناچار ناکات.
capability-safe-confirmed = لایەنێکی تریش وای دەبینێت. کەس ناچار ناکات.
capability-safe-differs = لایەنێکی تر بە جۆرێکی تر دەیبینێت. وا پلان دابنێ وەک یارمەتییەکە نەیەت، و ڕوونی بکەوە.
capability-safe-over = ئیتر ناژمێردرێت.

## Names

title-capability = { $capability }
new-capability = ڕاگەیاندنی ئەوەی پشت بە کێ دەبەستێت
new-capability-explained = کام توانا لایەنێک تەنها لەبەر ئەوە هەیەتی کە لایەنێکی تر دابینی دەکات، لە کەیەوە تا کەی. دەچێتە تۆماری ئەوانەی مادەیەک ڕێیان پێ دەدات بیبینن، و کەس ناچار ناکات.

open-own = ئەگەر کەس ناو نەبرێت تەنها لە گرێی خۆت دەمێنێتەوە.

## Clocks, kinds, fields, choices

clock-capability-until = توانا: کۆتایی دێت لە
kind-capability = ئەوەی پشت بە کێ دەبەستێت
field-capability = توانا
field-provider = کێ دابینی دەکات
field-user = کێ پشتی پێ دەبەستێت
field-share = چەندی لێ
field-where = لە کوێ
field-seen-so-by = ئەوانەی وای دەبینن
field-seen-otherwise-by = ئەوانەی بە جۆرێکی تر دەیبینن
choice-medical-evacuation = گواستنەوەی پزیشکیی بریندار
choice-surveillance = چاودێری
choice-air-transport = گواستنەوەی ئاسمانی
choice-road-transport = گواستنەوەی وشکانی
choice-fuel-supply = دابینکردنی سووتەمەنی
choice-food-and-water = خۆراک و ئاو
choice-field-hospital = نەخۆشخانەی مەیدانی
choice-signals = پەیوەندی
choice-engineering = ئەندازیاری
choice-training = مەشقپێکردن
choice-planning-advice = ڕاوێژی پلاندانان
choice-all-of-it = هەمووی
choice-most-of-it = زۆربەی
choice-part-of-it = بەشێکی

## The register

register-title = چی پشت بە کێ دەبەستێت
register-explained = تەنها ئەوەی لایەنەکان ڕایانگەیاندووە. هیچ پێشبینی ناکات: دەری دەخات چی بێ دابینکەر دەمێنێتەوە.
register-without = بەبێ
register-without-nobody = هەموو دەمێننەوە
register-on = لە ڕێکەوتی
register-empty = هێشتا کەس هیچی ڕانەگەیاندووە.
register-gone = نامێنێت
register-less = کەم دەبێتەوە
register-stays = دەمێنێتەوە
register-summary = بەبێ { $party } لە { $on_at }: نامێنێت: { $gone }، کەم دەبێتەوە: { $less }، وەک خۆی دەمێنێتەوە: { $stays }.
register-left = ئەوەی هێشتا دابینی دەکات
register-outcome = چیی لێ دێت
register-disputed = لایەنێکی تر بە جۆرێکی تر دەیبینێت
register-open-end = کۆتایی دیاری نەکراوە
register-matrix = تواناکان بەپێی دابینکەر
register-capability = توانا
register-only = لەسەر یەک لایەن تەنها
register-only-count = { $n } لە { $of } تەنها پشت بە یەک دابینکەر دەبەستن
register-nothing = هیچ ڕانەگەیەنراوە
register-timeline = لە کەیەوە تا کەی، بەپێی دابینکەر

## Refusals

error-capability-times = کۆتایی دەبێت دوای سەرەتا بێت. یەکێکیان ڕاست بکەوە یان کۆتاییەکە بەتاڵ بهێڵەوە.
error-capability-party = لایەن تەنها ئەوە ڕادەگەیەنێت کە خۆی دابینی دەکات یان پشتی پێ دەبەستێت.
error-capability-own = ئەوەی خۆت ڕاتگەیاندووە دەبێت ئەوانی تر دڵنیای بکەنەوە.
