### The Centre page, the panels of line check, situation report and handover, the line for calls.

line-check-code = کۆدی پشکنین کە بە بێتەل دەخوێنرێتەوە
line-check-code-explained = ئەوەی هەمان شت لە هەردوو ڕێڕەو بزانێت هەمان شەش ژمارەی هەیە.
line-check-code-same = کۆدی ئەوان هەمان کۆدی ئێمەیە: هەردوولا هەمان شت دەزانن.
line-check-code-other = کۆدی ئەوان جیاوازە: هەموو ئەوەی نێردراوە نەگەیشتووە.
line-check-none-yet = هێشتا ڕاپۆرت نییە
line-check-off-now = کاتژمێری ئەوان { $seconds } چرکە پێش کاتژمێری ئێمە دەردەکەوێت
line-check-off-behind = کاتژمێری ئەوان { $seconds } چرکە دوای کاتژمێری ئێمە دەردەکەوێت
line-check-off-limit = جیاوازییەکە لە { $seconds } چرکە زیاترە: بە دەنگ لەسەر کات ڕێک بکەون.
line-check-off-fine = کاتژمێرەکان یەکن
line-check-sent = مۆرکراو بۆ لایەنی بەرامبەر
line-check-held = هەڵگیراو لە لایەنی بەرامبەر
sitrep-single-by = لە کاتی خۆیدا واژۆی کرد: { $party }
sitrep-no-sector = لە دەرەوەی کەرتەکان
sitrep-earlier = { $what }: { $count } لەبری { $was }
handover-items = بابەتە کراوەکان
handover-item-confirmed = پشتڕاستکراوەتەوە
handover-item-asked = پرسیاری لەبارەوە کراوە
handover-item-open = هێشتا پشتڕاست نەکراوەتەوە
handover-confirm-all = پشتڕاستکردنەوەی هەموو ئەوەی پرسیاری لەبارەوە نەکراوە
handover-more = { $count ->
    [one] { $count } بابەتی کراوەی تر لیست نەکراوە
   *[other] { $count } بابەتی کراوەی تر لیست نەکراون
 }
handover-sign-after = { $count ->
    [one] ئێشکەکە وەردەگیرێت کاتێک { $count } بابەت پشتڕاست بکرێتەوە یان وەڵامی پرسیارەکەی بدرێتەوە.
   *[other] ئێشکەکە وەردەگیرێت کاتێک { $count } بابەت پشتڕاست بکرێنەوە یان وەڵامی پرسیارەکانیان بدرێتەوە.
 }
handover-nothing-open = هیچ کراوە نییە
nav-centre = ناوەند
centre-title = ناوەند
centre-here = لێرە لە ئێشکدان
centre-there = لای { $party } لە ئێشکدان
centre-no-posts = لێرە هیچ خاڵێکی ئێشکگری دانەنراوە.
centre-no-roster = هێشتا پشکنینێکی پەیوەندی بە خشتەی ئێشکەوە نییە.
centre-roster-empty = هیچ خاڵێکی ئێشکگری نەنووسراوە.
centre-roster-as-of = وەک لە پشکنینی پەیوەندیدا
centre-vacant = کەس لە ئێشکدا نییە
centre-since = لە
centre-languages = زمانەکان
centre-languages-none = نەنووسراون
centre-checks = پشکنینەکانی پەیوەندی
centre-check-last = دوایین
centre-check-now = ئێستا کراوەیە
centre-check-next = داهاتوو
centre-never = هێشتا نییە
centre-none-agreed = لەسەر هیچ کاتژمێرێک ڕێک نەکەوتوون
centre-clock-unknown = کاتژمێر هێشتا بەراورد نەکراوە
centre-sitreps = ڕاپۆرتەکانی دۆخی هاوبەش
centre-handover = ڕادەستکردنی ئێشک
centre-handover-running = ڕادەستکردنێک بەڕێوەیە
centre-begin-handover = ڕادەستکردن
centre-take-up = وەرگرتنی ئێشک
centre-post-add = دانانی خاڵێکی ئێشکگری
centre-post-change = گۆڕین
centre-post-remove = داخستنی خاڵی ئێشکگری
centre-post-id = ناوی کورت
centre-post-id-explained = پیتی لاتینیی بچووک و ژمارە و هێڵی بچووک، وەک `duty-1`. ناگۆڕێت.
centre-post-name = ناو
centre-post-name-explained = وەک بە بێتەل بانگ دەکرێت. هەرگیز ناوی کەسێک نییە.
centre-post-save = پاشەکەوتکردن
call-label = تۆمارکردنی پەیوەندییەک
call-placeholder = پەیوەندی لەگەڵ …: یەک دێڕ و پاشان ئینتەر
call-save = تۆمارکردن
