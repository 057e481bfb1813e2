### Crossing request: one party's patrol asks to cross the other's line.

## Where it stands

crossing-status-requested = داوا کراوە
crossing-status-acknowledged = وەرگرتنی پشتڕاست کراوەتەوە
crossing-status-cleared = مۆڵەت دراوە
crossing-status-cleared-with-conditions = بە مەرج مۆڵەت دراوە
crossing-status-not-cleared = مۆڵەت نەدراوە
crossing-status-lapsed = بێ وەڵام بەسەر چوو
crossing-status-voice = مۆڵەتی دەنگی، هێشتا لایەنی بەرامبەر تۆماری نەکردووە
crossing-status-withdrawn = کشێنراوەتەوە
crossing-status-active = پەڕیونەتەوە
crossing-status-extending = پەڕیونەتەوە، درێژکردنەوە داوا کراوە
crossing-status-extended = پەڕیونەتەوە، مۆڵەت درێژ کراوەتەوە
crossing-status-expired = ماوەی مۆڵەت تەواو بووە
crossing-status-ended = کۆتایی هاتووە
crossing-status-crossed = بێ مۆڵەت پەڕیونەتەوە
crossing-status-crossed-known = بێ مۆڵەت پەڕیونەتەوە، لایەنی بەرامبەر دەزانێت

## Steps

crossing-act-request = داواکردنی پەڕینەوە
crossing-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
crossing-act-clear = مۆڵەتدان
crossing-act-clear-with-conditions = مۆڵەتدان بە مەرج
crossing-act-not-clear = مۆڵەتنەدان
crossing-act-heard = تۆمارکردنی مۆڵەتێک کە بە دەنگ بیستراوە
crossing-act-said = تۆمارکردنی مۆڵەتێک کە بە دەنگ دراوە
crossing-act-enter = ڕاگەیاندنی دەستپێکردنی پەڕینەوە
crossing-act-end = ڕاگەیاندنی کۆتایی و گەڕانەوە بۆ پشت هێڵ
crossing-act-extend = داواکردنی درێژکردنەوە
crossing-act-grant = پێدانی درێژکردنەوە
crossing-act-refuse-extension = ڕەتکردنەوەی درێژکردنەوە
crossing-act-withdraw = کشاندنەوەی داواکە
crossing-act-crossed = ڕاگەیاندنی پەڕینەوەی بێ مۆڵەت
crossing-act-lapse = بەسەرچوونی داواکە: لە کاتی خۆیدا وەڵام نەبوو
crossing-act-lapse-extension = بەسەرچوونی داوای درێژکردنەوە: لە کاتی خۆیدا وەڵام نەبوو
crossing-act-expire = تەواوبوونی ماوەی مۆڵەت

## What each side does meanwhile

crossing-safe-hold = لە هێڵی خۆت بوەستە و مەپەڕەوە. بێدەنگی بەڵێ نییە.
crossing-safe-answer = چاوەڕێی وەڵامی تۆن و لە هێڵی خۆیان وەستاون. تا مۆڵەت نەدەیت کەس ناپەڕێتەوە.
crossing-safe-they-hold = لە هێڵی خۆیان وەستاون. مۆڵەتت بە کەس نەداوە.
crossing-safe-move = دەتوانیت لەناو ڕاڕەوەکەدا بپەڕیتەوە تا ماوەکە تەواو دەبێت. کە دەستت بە پەڕینەوە کرد و کە گەڕایتەوە ڕایبگەیەنە.
crossing-safe-move-conditions = دەتوانیت بەو مەرجانەی پیشان دراون بپەڕیتەوە تا ماوەکە تەواو دەبێت. کە دەستت بە پەڕینەوە کرد و کە گەڕایتەوە ڕایبگەیەنە.
crossing-safe-expect = چاوەڕێیان بکە لەمدیوی هێڵی خۆت بن تا کۆتایی ڕادەگەیەنن یان ماوەکە تەواو دەبێت. بنکەکانت ئاگادار بکەرەوە.
crossing-safe-extending = مۆڵەتەکەت هێشتا تا کۆتاییەکەی یەکەمی کارایە. تا درێژکردنەوەکە نەدرێت، دەبێت پێش ئەو کاتە گەڕابیتەوە.
crossing-safe-voice = مۆڵەتی دەنگیت هەیە. لایەنی بەرامبەر هێشتا تۆماری نەکردووە: پابەندی ئەوە بە کە بۆت خوێنرایەوە و ئامادەی وەستان بە.
crossing-safe-voice-enter = دەڵێن بە دەنگ مۆڵەتت پێ داون. چاوەڕێیان بکە لەمدیوی هێڵی خۆت بن. مۆڵەتەکەت تۆمار بکە، یان دەستبەجێ پێیان بڵێ کە نەتداوە.
crossing-safe-out = ماوەی مۆڵەتەکە تەواو بوو. ئێستا دەبێت لە پشت هێڵی خۆت بیت. ئەگەر نا، پەڕینەوەی بێ مۆڵەت ڕابگەیەنە.
crossing-safe-may-be-inside = ماوەی مۆڵەتەکە تەواو بوو و نەتبیستووە گەڕابنەوە. پێش ئەوەی هیچ بکەیت بپرسە لە کوێن.
crossing-safe-crossed = بە لایەنی بەرامبەر بڵێ لە کوێیت و چیت پێویستە. بە زووترین کات بگەڕێوە، پاشان کۆتایی ڕابگەیەنە.
crossing-safe-crossed-by-them = بێ مۆڵەت لە هێڵی تۆ پەڕیونەتەوە. بنکەکانت ئاگادار بکەرەوە، پەیوەندی بە ئەفسەری ئێشکگریان بکە، و چاوەڕێیان بکە تا کۆتایی ڕادەگەیەنن.
crossing-safe-over = بەپێی ئەم داوایە نابێت کەس لە هێڵ پەڕیبێتەوە.
crossing-safe-told = تەنها بۆ ئاگاداری. بڕیارەکە لە نێوان هەردوو لایەندایە.

## Fields and choices

choice-1-5 = 1 تا 5
choice-6-15 = 6 تا 15
choice-16-30 = 16 تا 30
choice-31-100 = 31 تا 100

## Refusals

error-crossing-conditions = لانیکەم یەک مەرج بنووسە، یان بێ مەرج مۆڵەت بدە.

## Crossed without clearance, from nothing

new-crossed = پەڕینەوەی بێ مۆڵەت
new-crossed-explained = لایەنی بەرامبەر دەستبەجێ ئاگادار دەکرێتەوە، هەرچییەک ڕێککەوتنی لەسەر کرابێت. بڵێ بۆچی؛ ئەگەر دەزانیت لە کوێ و کێ.
crossed-already = پێشتر پەڕیونەتەوە؟ پەڕینەوەی بێ مۆڵەت ڕابگەیەنە
crossed-one-of = یەکێکە لەمانە؟ لەوێ ڕایبگەیەنە:
crossed-more = ژمارەی هێز، شەپۆل، تێبینی
crossed-tell = ئاگادارکردنەوەیان …
crossed-sure = { $party } دەستبەجێ ئاگادار دەکرێتەوە. ئەمە ناگەڕێتەوە.
crossed-tell-now = ئێستا ئاگادارکردنەوەیان
crossed-no-place = شوێن نەنووسراوە. هەر ڕایبگەیەنە، و بە پەیوەندی شوێنەکەیان پێ بدە.
crossed-nobody = هیچ گرێیەکی جووتکراو نییە کە ئاگادار بکرێتەوە. پەیوەندییان پێوە بکە.
crossed-told = لە ڕێگەیە بۆ { $party }. پەیوەندیشیان پێوە بکە.

## Clearances by voice, entered afterwards by both

new-heard = مۆڵەتی دەنگی: ئەوەی بیستمان
new-heard-explained = بۆ ئەو لایەنەی دەپەڕێتەوە. ئەوە تۆمار بکە کە بۆت خوێنرایەوە. هەردوو لایەن هەمان کۆدی مۆڵەت دەنووسن: بەوە دەزانرێت هەردوو تۆمارەکە هی یەک پەڕینەوەن.
new-said = مۆڵەتی دەنگی: ئەوەی وتمان
new-said-explained = بۆ ئەو لایەنەی مۆڵەتی دا. ئەوە تۆمار بکە کە ڕێت پێ دا و واژۆی بکە. هەردوو لایەن هەمان کۆدی مۆڵەت دەنووسن: بەوە دەزانرێت هەردوو تۆمارەکە هی یەک پەڕینەوەن.
field-said-at = کەی وترا
