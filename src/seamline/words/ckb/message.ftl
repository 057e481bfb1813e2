### Messages between two duty posts: a conversation by stock phrases and free text.

## Where it stands

message-status-open = کراوە
message-status-unread = لە کاتی خۆیدا نەخوێنراوەتەوە
message-status-unread-back = وەڵامەکە لە کاتی خۆیدا نەخوێنراوەتەوە
message-status-ended = کۆتایی هاتووە

## Steps

message-act-open = ناردنی یەکەم نامە
message-act-say = ناردنی نامە
message-act-warn = هۆشداری
message-act-end = کۆتاییهێنان بە گفتوگۆ
message-act-read = خوێندنەوە
message-act-read-back = خوێندنەوەی وەڵام
message-act-overdue = ماوەی خوێندنەوە بەسەر چوو
message-act-overdue-back = ماوەی خوێندنەوەی وەڵام بەسەر چوو

## What each side does meanwhile

message-safe-open = نامە نە مۆڵەتە و نە فەرمان. ئەوەی دەبێت دەستبەجێ وەڵام بدرێتەوە بە تەلەفۆنیش بڵێ.
message-safe-call = لە کاتی خۆیدا نەیانخوێندووەتەوە. پەیوەندییان پێوە بکە و ژمارەی دەستەواژەکە بڵێ.
message-safe-read = لە کاتی خۆیدا نامەکەیانت نەخوێندووەتەوە. ئێستا بیخوێنەوە؛ پەیژەی پەیوەندی بەرەو سەرەوە دەچێت.
message-safe-ended = گفتوگۆکە کۆتایی هاتووە. هەرکەس شتێکی تر بڵێت دەیکاتەوە.
message-safe-told = تەنها بۆ ئاگاداری. دوو خاڵی ئێشکگری لەگەڵ یەک قسە دەکەن.

## Names

title-message = نامەکان { $party } – { $other }
new-message = نامە بۆ خاڵێکی ئێشکگری
new-message-explained = دەستەواژەی ئامادە بە ژمارەکەی بە زمانی لایەنی بەرامبەر دەخوێنرێتەوە. نووسینی ئازاد وەرناگێڕدرێت.

## The conversation

message-title = گفتوگۆ
message-centre = هەموو ناوەندەکە
message-to-post = بۆ
message-queued = لێرە چاوەڕێ دەکات
message-left = لە ڕێگایە
message-reached = گەیشتووەتە گرێکەیان
message-read-by = خوێنراوەتەوە، { $post }، { $read_at }
message-unread = هێشتا نەخوێنراوەتەوە
message-warning = هۆشداری
message-by-number = ژمارەی دەستەواژە یان وشەکانی
message-by-number-hint = بۆ نموونە 12
message-all-groups = هەموو کۆمەڵەکان
message-none-found = هیچ دەستەواژەیەک ناگونجێت.
message-chosen = دەستەواژەی { $number }
message-other-phrase = دەستەواژەیەکی تر
message-own-words = بە وشەی خۆت
message-language = زمانی نووسین
message-preview = وەک دەخوێنرێتەوە
message-not-translated = وشەکانت وەک خۆیان دەگەن، بە یەک زمان.
message-send = ناردن
message-full = ئەم گفتوگۆیە پڕە.
message-open-new = کردنەوەی یەکێکی نوێ
message-link-down = پەیوەندی لەگەڵ گرێکەیان نییە. نامەکە لێرە چاوەڕێ دەکات و خۆی دەچێت. ئێستا پەیوەندییان پێوە بکە: بە بێتەل ژمارەی دەستەواژەکە بڵێ، پاشان شوێن و کات؛ با دووبارەی بکەنەوە.
message-link-suspended = لێکتێگەیشتنەکە ڕاگیراوە: ئێستا تەنها هۆشداری دەچێت. هەموو شتێکی تر چاوەڕێ دەکات. پەیوەندییان پێوە بکە.
message-about-this = دەربارەی
message-unknown-object = شتێک کە لێرە نەناسراوە

## Fields

field-phrase = دەستەواژە
field-when = کات
field-sector = کەرت
field-to-post = خاڵی ئێشکگری
field-from-post = لە خاڵی ئێشکگرییەوە
choice-ar = عەرەبی
choice-ckb = سۆرانی
choice-en = ئینگلیزی

## Refusals

error-message-empty = نامە دەستەواژەیەکە، یان وشەی خۆت، یان هەردووکیان.
error-message-slots = دەستەواژەکە پێویستی بە وردەکاریی تر هەیە.
error-message-language = بڵێ وشەکان بە کام زمان نووسراون.
error-message-no-warning = ئەم دەستەواژەیە هۆشداری نییە.
error-message-full = ئەم گفتوگۆیە پڕە. یەکێکی نوێ بکەوە.
error-message-read = ئەوەندە نامە نییە بخوێنرێتەوە.
error-message-phrase-unknown = لێرە هیچ دەستەواژەیەک بەم ژمارەیە نییە.
error-message-one = نامە بۆ یەک لایەن دەچێت.
error-message-about = لایەنی بەرامبەر ئەمە نازانێت: شتێک ناو ببە کە هەردووکتان دەیزانن.
