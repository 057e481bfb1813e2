### Aid notice: an aid organisation says where it will be; the others acknowledge and keep clear. Nobody approves it.

## Where it stands

aid-notice-status-submitted = پێشکەشکراوە، هێشتا هەمووان وەرگرتنیان پشتڕاست نەکردووەتەوە
aid-notice-status-unacknowledged = لە کاتی خۆیدا وەرگرتنی پشتڕاست نەکراوەتەوە
aid-notice-status-acknowledged = هەمووان وەرگرتنیان پشتڕاستکردووەتەوە
aid-notice-status-active = لە جێبەجێکردندایە
aid-notice-status-overrun = ماوەی تەواو بووە و کۆتایی پێ نەهێنراوە
aid-notice-status-ended = ڕێکخراوی فریاگوزاری کۆتایی پێ هێناوە

## Steps

aid-notice-act-submit = پێشکەشکردنی ئاگاداریی یارمەتی
aid-notice-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
aid-notice-act-amend = گۆڕینی ئاگادارییەکە
aid-notice-act-end = ڕاگەیاندنی کۆتایی
aid-notice-act-overdue = ماوەی پشتڕاستکردنەوەی وەرگرتن بەسەر چوو
aid-notice-act-start = دەستپێکردن
aid-notice-act-overrun = کاتەکەی بەسەر چوو و کۆتایی ڕانەگەیەندرا

## What each side does meanwhile

aid-notice-safe-submitted = ئاگادارییەکەت لایانە یان پێیان دەگات. پێویستت بە مۆڵەتی کەس نییە؛ پاراستنت بە پشتڕاستکردنەوەی وەرگرتنەوە بەند نییە.
aid-notice-safe-acknowledge = وەرگرتن پشتڕاست بکەوە و بە هەموو ئەو یەکانە بڵێ کە لەوێ پلان دادەنێن. هیچ شتێک نییە پەسەند بکرێت. ناوچەکە هەر لە ئێستاوە سنووردارت دەکات.
aid-notice-safe-unacknowledged = هەمووان لە کاتی خۆیدا وەرگرتنیان پشتڕاست نەکردووەتەوە. پێش بەڕێکەوتن پەیوەندییان پێوە بکە.
aid-notice-safe-overdue = لە کاتی خۆیدا وەرگرتنت پشتڕاست نەکردووەتەوە. ئێستا پشتڕاستی بکەوە. لە هەر باردا ناوچەکە سنووردارت دەکات.
aid-notice-safe-acknowledged = هەمووان وەرگرتنیان پشتڕاستکردووەتەوە. ئەگەر شتێک گۆڕا دەستبەجێ بیڵێ.
aid-notice-safe-clear = لە ناوچەکە دوور بکەوەوە تا ڕێکخراوی فریاگوزاری دەڵێت تەواو بووە.
aid-notice-safe-under-way = ئێوە لە مەیدانن. هەر کە تەواو بوو لێرە بیڵێن.
aid-notice-safe-say-it-is-over = ئەو کاتەی دیاریت کردبوو تەواو بوو. بڵێ تەواو بووە یان ئاگادارییەکە بگۆڕە؛ تا ئەو کاتە ئەوانی تر دوور دەبن.
aid-notice-safe-overrun = کاتەکە بەسەر چوو و ڕێکخراوی فریاگوزاری نەیوتووە تەواو بووە: لەوانەیە هێشتا لەوێ بێت. دوور بکەوەوە و پەیوەندی بکە.
aid-notice-safe-ended = ڕێکخراوی فریاگوزاری کۆتایی پێ هێناوە. ئیتر کەس سنووردار ناکات.

## Names

title-aid-notice = یارمەتی: { $name } { $grid }
new-aid-notice = پێشکەشکردنی ئاگاداریی یارمەتی
new-aid-notice-explained = خۆت هەڵیدەبژێریت کێ ئاگادار بکرێتەوە. لە ماوەی ڕێککەوتوودا وەرگرتن پشتڕاست دەکەنەوە و دوور دەکەونەوە؛ کەس ناتوانێت پەسەندی بکات یان ڕەتی بکاتەوە. بەو ماوەیەی ڕێککەوتنی لەسەرە پێشوەخت بیدە، و لە فریاگوزاریدا هەرچی زووتر.

## Run sheet

aid-notice-sheet-acknowledged = وەرگرتن پشتڕاستکرایەوە
aid-notice-sheet-started = لە جێبەجێکردندایە
aid-notice-sheet-ended = ڕێکخراوی فریاگوزاری کۆتایی پێ هێنا

## Fields, choices, flags, clocks

field-purpose = مەبەست
field-margin-m = دوورکەوتنەوە بە مەتر
field-vehicles = ژمارەی ئۆتۆمبێل
field-marking = نیشانە
field-emergency = چاوەڕێ ناکات
field-notice = ژمارەی دڵنیایی ئاگادارییەکە
field-end = لە کۆتاییدا
choice-food = خۆراک
choice-water = ئاو
choice-health = چاودێریی تەندروستی
choice-shelter = پەناگە
choice-mine-clearance = لابردنی مین
choice-assessment = هەڵسەنگاندن
choice-evacuation = گواستنەوەی خەڵکی مەدەنی
choice-returns = یارمەتیدانی گەڕاوەکان
flag-short-notice = بە ماوەیەکی کەمتر لە ڕێککەوتن
clock-aid-notice-from = دەست پێ دەکات لە
clock-aid-notice-until = دەبێت تەواو بێت لە

## Refusals

error-aid-notice-times = دەبێت دوای دەستپێکردنی کۆتایی بێت. کاتی دواتر لە دووەمدا دابنێ.
error-aid-notice-ground = شوێنێک یان ڕێگایەک بنووسە: خاڵێک، ناوچەیەک یان هێڵێک، و تەنها یەکێکیان.
