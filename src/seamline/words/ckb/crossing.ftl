### Crossing request: one party's patrol asks to cross the other's line.

## Where it stands

crossing-status-requested = داواکراوە
crossing-status-acknowledged = وەرگرتنی پشتڕاستکراوەتەوە
crossing-status-cleared = مۆڵەت دراوە
crossing-status-cleared-with-conditions = بە مەرج مۆڵەت دراوە
crossing-status-not-cleared = مۆڵەت نەدراوە
crossing-status-lapsed = بێ وەڵام بەسەر چوو
crossing-status-voice = مۆڵەتی دەنگی، هێشتا لایەنی بەرامبەر تۆماری نەکردووە
crossing-status-withdrawn = کشێنراوەتەوە
crossing-status-active = پەڕیونەتەوە
crossing-status-extending = پەڕیونەتەوە، درێژکردنەوە داواکراوە
crossing-status-extended = پەڕیونەتەوە، مۆڵەت درێژکراوەتەوە
crossing-status-expired = ماوەی مۆڵەت تەواو بووە
crossing-status-ended = کۆتایی هاتووە
crossing-status-crossed = بێ مۆڵەت پەڕیونەتەوە
crossing-status-crossed-known = بێ مۆڵەت پەڕیونەتەوە، لایەنی بەرامبەر دەزانێت

## Steps

crossing-act-request = داوای پەڕینەوە
crossing-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
crossing-act-clear = مۆڵەتدان
crossing-act-clear-with-conditions = مۆڵەتدان بە مەرج
crossing-act-not-clear = مۆڵەت نەدان
crossing-act-heard = تۆمارکردنی مۆڵەتێک کە بە دەنگ بیستراوە
crossing-act-said = تۆمارکردنی مۆڵەتێک کە بە دەنگ دراوە
crossing-act-enter = ڕاگەیاندنی چوونەژوورەوە
crossing-act-end = ڕاگەیاندنی کۆتایی و گەڕانەوە بۆ پشت هێڵ
crossing-act-extend = داوای درێژکردنەوە
crossing-act-grant = پێدانی درێژکردنەوە
crossing-act-refuse-extension = ڕەتکردنەوەی درێژکردنەوە
crossing-act-withdraw = کشاندنەوەی داواکە
crossing-act-crossed = ڕاگەیاندنی پەڕینەوەی بێ مۆڵەت
crossing-act-lapse = بەسەرچوون: لە کاتی خۆیدا وەڵام نەبوو
crossing-act-lapse-extension = بەسەرچوونی درێژکردنەوە: لە کاتی خۆیدا وەڵام نەبوو
crossing-act-expire = کۆتایی ماوەی مۆڵەت

## What each side does meanwhile

crossing-safe-hold = لە هێڵی خۆت بوەستە. بێدەنگی بەڵێ نییە.
crossing-safe-answer = چاوەڕێی وەڵامی ئێوەن و لە هێڵی خۆیان وەستاون. تا مۆڵەت نەدەن کەس ناپەڕێتەوە.
crossing-safe-they-hold = لە هێڵی خۆیان وەستاون. مۆڵەتت بە کەس نەداوە.
crossing-safe-move = دەتوانیت لەناو ڕاڕەوەکەدا بپەڕیتەوە تا کاتەکە تەواو دەبێت. کە چوویتە ژوورەوە و کە گەڕایتەوە ڕایبگەیەنە.
crossing-safe-move-conditions = دەتوانیت بەو مەرجانەی نیشان دراون بپەڕیتەوە تا کاتەکە تەواو دەبێت. کە چوویتە ژوورەوە و کە گەڕایتەوە ڕایبگەیەنە.
crossing-safe-expect = چاوەڕێیان بکە لەودیوی هێڵی خۆت بن تا کۆتایی ڕادەگەیەنن یان کاتەکە تەواو دەبێت. خاڵەکانت ئاگادار بکەرەوە.
crossing-safe-extending = مۆڵەتەکەت هێشتا تا کۆتایی یەکەمی کارایە. تا درێژکردنەوەکە نەدرێت، دەبێت پێش ئەو کاتە گەڕابیتەوە.
crossing-safe-voice = مۆڵەتی دەنگیت هەیە. لایەنی بەرامبەر هێشتا تۆماری نەکردووە: پابەندی ئەوە بە کە بۆت خوێنرایەوە و ئامادەی وەستان بە.
crossing-safe-voice-enter = دەڵێن بە دەنگ مۆڵەتت پێداون. چاوەڕێیان بکە لەودیوی هێڵی خۆت بن. مۆڵەتەکەت تۆمار بکە، یان یەکسەر پێیان بڵێ کە نەتداوە.
crossing-safe-out = ماوەی مۆڵەتەکە تەواو بوو. لە پشت هێڵی خۆت بە. ئەگەر نا، پەڕینەوەی بێ مۆڵەت ڕابگەیەنە.
crossing-safe-may-be-inside = ماوەی مۆڵەتەکە تەواو بوو و نەتبیستووە گەڕابنەوە. پێش ئەوەی هیچ بکەیت بپرسە لە کوێن.
crossing-safe-crossed = بە لایەنی بەرامبەر بڵێ لە کوێیت و چیت پێویستە. بە زووترین کات بگەڕێوە، پاشان کۆتایی ڕابگەیەنە.
crossing-safe-crossed-by-them = بێ مۆڵەت لەودیوی هێڵی ئێوەن. خاڵەکانت ئاگادار بکەرەوە، پەیوەندی بە ئەفسەری ئێشکگریان بکە، و چاوەڕێیان بکە تا کۆتایی ڕادەگەیەنن.
crossing-safe-over = بەپێی ئەم داوایە نابێت کەس لەودیوی هێڵ بێت.
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
new-crossed-explained = لایەنی بەرامبەر یەکسەر ئاگادار دەکرێتەوە، هەرچییەک ڕێککەوتبن. بڵێ بۆچی؛ ئەگەر دەزانیت لە کوێ و کێ.
crossed-already = پەڕیونەتەوە؟ پەڕینەوەی بێ مۆڵەت ڕابگەیەنە
crossed-one-of = یەکێکە لەمانە؟ لەوێ ڕایبگەیەنە:
crossed-more = ژمارە، شەپۆل، تێبینی
crossed-tell = بە لایەنی بەرامبەر بڵێ …
crossed-sure = ئەمە یەکسەر بە { $party } دەڵێت و ناگەڕێندرێتەوە.
crossed-tell-now = ئێستا پێیان بڵێ
crossed-no-place = شوێن نەنووسراوە. هەر پێیان بڵێ، و بە پەیوەندی شوێنەکەیان پێ بدە.
crossed-nobody = هیچ گرێیەکی جووتکراو نییە کە ئاگادار بکرێتەوە. پەیوەندییان پێوە بکە.
crossed-told = بەڕێوەیە بۆ { $party }. پەیوەندیشیان پێوە بکە.

## Clearances by voice, entered afterwards by both

new-heard = مۆڵەت بە دەنگ: ئەوەی بیستمان
new-heard-explained = بۆ ئەو لایەنەی دەپەڕێتەوە. ئەوە تۆمار بکە کە بۆت خوێنرایەوە. هەردوو لا هەمان کۆدی مۆڵەت دەنووسن: بەوە هەردوو نیوەکە یەکتر دەدۆزنەوە.
new-said = مۆڵەت بە دەنگ: ئەوەی وتمان
new-said-explained = بۆ ئەو لایەنەی مۆڵەتی دا. ئەوە تۆمار بکە کە ڕێت پێدا و واژۆی بکە. هەردوو لا هەمان کۆدی مۆڵەت دەنووسن: بەوە هەردوو نیوەکە یەکتر دەدۆزنەوە.
field-said-at = کەی وترا
