# Between nodes: cursors, streams begun anew, quarantine, and a machine's clock that steps.
error-cursor-ahead = هاوبەشەکە دەڵێت شتێکی لایە کە هەرگیز نەنێردراوە. یەکێک لە دوو گرێکە بەشێک لە ڕابردووی خۆی لەدەست داوە.
error-cursor-behind = هاوبەشەکە ئەوەی پشتڕاستی کردبووەوە ئیتر لای نییە: لە پاڵپشتەوە هێنراوەتەوە. دەبێت ڕەوتەکانی بۆی لە نوێوە دەست پێ بکرێنەوە.
error-push-not-taken = هاوبەشەکە هیچی لەوەی بۆی نێردرا وەرنەگرت.
error-epoch-none-left = سەردەمی زۆر لەم ڕەوتەدا کراوەتەوە.
error-quarantine-not-found = تۆمارێکی وا لە کەرەنتینەدا نییە.
error-partner-quota = هاوبەشەکە ئەمڕۆ لەوە زیاتری ناردووە کە لە ڕۆژێکدا وەردەگیرێت. ئەوەی ماوە لای خۆی چاوەڕێ دەکات.

log-cursor-refused = { $from } دەڵێت شتێکی لایە کە ناتوانێت لای بێت ({ $code })
log-queue-full = ئەوەی چاوەڕێی { $party }یە لە سنوور تێپەڕیوە: هیچی تری بۆ وەرناگیرێت
log-partner-reseeded = ڕەوتەکانی بۆ { $party } لە نوێوە دەستیان پێ کرایەوە
log-quarantine-released = تۆمارێکی { $from } لە کەرەنتینە دەرهێنرا
log-quarantine-dropped = تۆمارێکی { $from } کە لە کەرەنتینەدا بوو لابرا
log-clock-stepped = کاتژمێری ئامێرەکە { $count } چرکە بازی دا

bench-apart-cpu = چرکەی پرۆسێسەر بۆ 100,000 تۆمار دوای حەوت ڕۆژ دابڕان، لەسەر هەردوو گرێکە پێکەوە
bench-apart-wrong = تۆمارە جیاواز یان ونبووەکان دوای ئەوە
bench-link-bytes = بایتی تێپەڕیو بەسەر پەیوەندییەکەدا بۆ 1,000 ڕاپۆرت، هەموو شتێکی تێدا ژمێردراوە؛ بەراورد: تەنها ڕاپۆرتەکان، هەریەکە بە واژۆی خۆیەوە
bench-link-seconds = چرکەی پێویست بۆ هەمان شت بە 64 کیلۆبیت لە چرکەیەکدا و کاتی چوون و هاتنەوەی 0.5 چرکە

quarantine-empty = هیچ لە کەرەنتینەدا نییە.
quarantine-entry = تۆماری { $number } لە ڕێڕەوی { $lane }، لە { $party }:
quarantine-next = دوای نوێکردنەوە، یان کاتێک ئەوەی کەم بوو گەیشت: `seamline quarantine retry KEY`. بۆ وازلێهێنانی: `seamline quarantine drop KEY`.
quarantine-retried = تۆمارەکە جێبەجێ کرا.
quarantine-dropped = تۆمارەکە لابرا. بایتەکانی لە ڕەوتی هاوبەشەکەدا دەمێننەوە.
quarantine-still = تۆمارەکە هێشتا جێبەجێ ناکرێت و لە کەرەنتینەدا دەمێنێتەوە.
error-entry-unreadable = تۆمارەکە نەخوێنرایەوە. پارێزراوە؛ لەوانەیە وەشانێکی نوێتر بیخوێنێتەوە.
error-entry-untried = تۆمارەکە لە دوای ئەوانەوە بوو کە جێبەجێ نەکران، بۆیە تاقی نەکرایەوە.
error-move-unknown = هەنگاوێکی وا لێرە نەنراوە.
