### Posture change: a post is to be occupied, left, built or fortified, or has been left without notice.

## Where it stands

posture-status-noticed = ئاگاداری دراوە
posture-status-acknowledged = ئاگاداری دراوە و وەرگرتنی پشتڕاستکراوەتەوە
posture-status-objected = ناڕەزایی لەسەرە: بوەستە
posture-status-lapsed = لە کاتی خۆیدا ڕێککەوتن نەبوو: جێبەجێ ناکرێت
posture-status-withdrawn = کشێنراوەتەوە
posture-status-agreed = هەمووان واژۆیان کردووە، هێشتا جێبەجێ نەکراوە
posture-status-overdue = ڕێککەوتنی لەسەرە، کاتەکەی تەواو بووە و هیچ نەبیستراوە
posture-status-done = جێبەجێ کراوە و لە تۆماردایە
posture-status-frozen = شوێنەکە ڕاگیراوە
posture-status-known = شوێنەکە ڕاگیراوە و هەردوو لا دەزانن
posture-status-talking = شوێنەکە ڕاگیراوە و ئاستەکان قسە دەکەن
posture-status-met = شوێنەکە ڕاگیراوە و هەردوو لا لەوێ کۆبوونەتەوە
posture-status-unmet = شوێنەکە ڕاگیراوە و لە کاتی خۆیدا کۆبوونەوە نەکراوە
posture-status-proposed = چارەنووس پێشنیار کراوە، واژۆی کەمە
posture-status-disputed = ناڕەزایی لەسەر چارەنووسەکەیە: بوەستە
posture-status-settled = هەمووان یەکلاییان کردووەتەوە و لە تۆماردایە

## Steps

posture-act-plan = ئاگاداری دان لە گۆڕانێک
posture-act-amend = ئاگاداری دان بە دەقی گۆڕاو
posture-act-tell = ڕاگەیاندنی شوێنێک کە چۆڵ کراوە یان گیراوە
posture-act-propose = پێشنیار و واژۆی چارەنووسی شوێنەکە
posture-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
posture-act-agree = واژۆکردن
posture-act-object = ناڕەزایی: بوەستە
posture-act-withdraw = کشاندنەوە
posture-act-done = جێبەجێ کرا
posture-act-talk = تۆمارکردنی ئەوەی ئاستێک قسەی کردووە
posture-act-call-meeting = بانگهێشت بۆ کۆبوونەوە لە شوێنەکە
posture-act-meet = تۆمارکردنی ئەوەی هەردوو لا لە شوێنەکە کۆبوونەوە
posture-act-lapse = ماوەی ڕێککەوتن بەسەر چوو
posture-act-expire = ماوەی جێبەجێکردن بەسەر چوو
posture-act-miss = ماوەی کۆبوونەوە بەسەر چوو

## What each side does meanwhile

posture-safe-wait = لە بنکەکەدا هیچ ناگۆڕێت. ئەگەر هەمووان لە کاتی خۆیدا واژۆی نەکەن، جێبەجێ ناکرێت.
posture-safe-answer = چاوەڕێی ئێوەن. واژۆ بکە یان ناڕەزایی دەربڕە. بەبێ واژۆی تۆ لە بنکەکەدا هیچ ناگۆڕێت.
posture-safe-objected = بوەستە: لە بنکەکەدا هیچ ناگۆڕێت. بەرپرسانی باڵا ناڕەزاییەکە دەبینن.
posture-safe-lapsed = لە کاتی خۆیدا کەس وەڵامی نەدایەوە. گۆڕانەکە جێبەجێ ناکرێت و بنکەکە وەک ناو تۆمار دەمێنێتەوە.
posture-safe-nothing = ئەم ئاگادارییە هیچ ناگۆڕێت. بنکەکە وەک ناو تۆمار دەمێنێتەوە.
posture-safe-go = هەمووان واژۆیان کردووە. لەو کاتەی پیشان دراوە جێبەجێی بکە و پاشان بڵێ کە جێبەجێ کرا.
posture-safe-expect = واژۆت کردووە. لەو کاتەی پیشان دراوە چاوەڕێی گۆڕانەکە بکە و بنکەکانت ئاگادار بکەرەوە.
posture-safe-say = کاتەکە تەواو بوو. بڵێ جێبەجێ کراوە یان نا، یان بیکشێنەوە.
posture-safe-may-have = کاتەکە تەواو بوو و نەتبیستووە جێبەجێ کراوە یان نا. پێش ئەوەی کەس نزیک بێتەوە بپرسە.
posture-safe-done = وەک واژۆ کرابوو جێبەجێ کرا. تۆمارەکە پیشانی دەدات.
posture-safe-frozen = ڕاگیراوە: کەسی ئێوە ناچێتە سەر شوێنەکە و ناو بازنەی دەوری، تا هەردوو لا چارەنووسەکەی واژۆ دەکەن.
posture-safe-frozen-answer = ڕاگیراوە: کەسی ئێوە ناچێتە سەر شوێنەکە و ناو بازنەی دەوری. ئێستا وەرگرتنی پشتڕاست بکەوە و پەیوەندییان پێوە بکە.
posture-safe-unmet = لە کاتی خۆیدا کەس لە شوێنەکە کۆنەبووەوە. هەر ڕاگیراو دەمێنێتەوە و دەبێت پەیوەندی بە بەرپرسانی باڵاوە بکرێت.
posture-safe-proposed = هێشتا هیچ نەگۆڕاوە: تا هەمووان هەمان دەق واژۆ نەکەن کەس ناچێتە سەر شوێنەکە.
posture-safe-disputed = بوەستە: ناڕەزایی لەسەر چارەنووسەکەیە. شوێنەکە وەک خۆی دەمێنێتەوە و کەس ناچێتە سەری.
posture-safe-settled = هەمووان چارەنووسی شوێنەکەیان واژۆ کردووە. تۆمارەکە پیشانی دەدات.
posture-safe-told = تەنها بۆ ئاگاداری. لە شوێنەکە دوور بکەوەوە.

## Names

title-posture = گۆڕانی بنکە: { $name } { $grid }
new-posture = گۆڕانی بنکەیەک
new-posture-explained = پلانبۆدانراو: پێشوەخت ئاگاداری بدە؛ بەبێ واژۆی لایەنی بەرامبەر جێبەجێ ناکرێت. ئەوەی بێ پلان چۆڵ کراوە یان گیراوە: دەستبەجێ ڕایبگەیەنە، و شوێنەکە بۆ هەردوو لا ڕادەگیرێت.

## Run sheet

posture-sheet-told = ڕاگەیەنرا و شوێنەکە ڕاگیرا
posture-sheet-acknowledged = لایەنی بەرامبەر وەرگرتنی پشتڕاستکردەوە
posture-sheet-talked = ئاستی باڵاتر قسەی کرد
posture-sheet-meeting = بانگهێشتی کۆبوونەوە لە شوێنەکە کرا
posture-sheet-met = هەردوو لا لە شوێنەکە کۆبوونەوە
posture-sheet-proposed = چارەنووس پێشنیار کرا
posture-sheet-signed = لایەنی بەرامبەر واژۆی کرد

## Register of posts

posts-title = بنکەکانی ناو تۆمار
posts-none = هێشتا هیچ بنکەیەک لە تۆماردا نییە.
posts-explained = تەنها لە هەنگاوی واژۆکراو دروست دەبێت: گۆڕانێک کە هەمووان واژۆیان کردووە و جێبەجێ کراوە، یان ئەو چارەنووسەی هەمووان بۆ شوێنێک واژۆیان کردووە.
posts-held = لەدەست { $party }دایە
posts-joint = بنکەی هاوبەش
posts-neither = لەدەست هیچ لایەکدا نییە
posts-monitored = لەدەست هیچ لایەکدا نییە و چاودێری دەکرێت
posts-frozen = ڕاگیراوە: کەس ناچێتە سەری
posts-open = گۆڕانێک لە ئارادایە
posts-since = لە تۆماردایە لە
posts-works = کارەکان: { $works }
posts-show = کردنەوەی ئەوەی خستوویەتییە تۆمارەوە

## Fields and choices

field-happened = چی ڕوویداوە
field-by = لەلایەن
field-known-at = زانراوە لە
field-after-min = خولەک لە نێوان زانین و ڕاگەیاندندا
field-post = بنکەی ناو تۆمار
field-radius-m = کەس ناجووڵێت لە مەودای، بە مەتر
field-watched = چۆن چاودێری دەکرێت و کێ دەیکات
field-meet-at = کاتی کۆبوونەوە
field-meet-place = شوێنی کۆبوونەوە
field-objection = ناڕەزایی
field-talks = ئەو ئاستانەی قسەیان کردووە
field-of-record = خراوەتە تۆمارەوە
choice-occupy = گرتنی بنکەیەک
choice-leave = چۆڵکردنی بنکەیەک
choice-build = دروستکردن
choice-fortify = قایمکردن
choice-was-left = بنکەیەک چۆڵ کراوە
choice-was-taken = شوێنێک گیراوە
choice-was-built = شتێک دروست کراوە
choice-not-clear = ڕوون نییە
choice-by-us = کەسانی ئێمە
choice-by-them = کەسانی ئەوان
choice-by-third-party = کەسانی لایەنی سێیەم
choice-by-unknown = نازانرێت
choice-joint-post = بنکەی هاوبەش
choice-one-side = لەدەست یەک لادایە
choice-neither = لەدەست هیچ لایەکدا نییە
choice-monitored = لەدەست کەسدا نییە، بەڵام چاودێری دەکرێت
clock-posture-until = گۆڕانی بنکەیەک: ماوەی جێبەجێکردن

## Refusals

error-notice-short = دەبێت لانیکەم { $minutes } خولەک پێشتر ئاگاداری بدرێت.
error-posture-times = دەبێت کۆتایی دوای دەستپێکردنی بێت.
error-posture-holder = ئەگەر یەک لا دەیگرێت، ناوی بهێنە، و تەنها لەو کاتەدا؛ دەبێت یەکێک بێت لە لایەنەکان.
error-posture-watch = بڵێ چۆن چاودێری شوێنەکە دەکرێت و کێ دەیکات.
error-posture-unsigned = کاتێک ناڕەزایی لەسەر دەربڕدرا هەمووان واژۆیان نەکردبوو. ئەگەر شوێنەکە گۆڕاوە، ڕایبگەیەنە.
error-posture-window = ئەمە لە دەرەوەی ئەو کاتەیە کە واژۆ کراوە. ئەگەر شوێنەکە گۆڕاوە، ڕایبگەیەنە.
error-posture-post = ئەمە بنکەیەکی ئێوە نییە لە تۆماردا.

## The exercise

inject-post-left = بنکەیەک چۆڵ دەکرێت وەک هەردوو لا واژۆیان کردووە
inject-site-vacated = شوێنێک چۆڵ دەکرێت: ڕاگیراوە تا هەردوو لا واژۆ دەکەن
found-posts = تۆماری بنکەکان
