### Border alert: what was seen at the border, who has acknowledged it, who has it in sight.

## Where it stands

border-alert-status-raised = ڕاگەیەنراوە
border-alert-status-unacknowledged = هێشتا هەمووان پشتڕاستیان نەکردووەتەوە
border-alert-status-acknowledged = هەمووان پشتڕاستیان کردووەتەوە
border-alert-status-handing = لە ڕادەستکردندایە
border-alert-status-lost = لە بەرچاو ونە
border-alert-status-ended = کۆتایی هاتووە

## Steps

border-alert-act-raise = ڕاگەیاندنی ئاگاداریی سنووری
border-alert-act-relay = دانی ئاگادارییەکە بە لایەنی تر
border-alert-act-acknowledge = پشتڕاستکردنەوە بۆ ئاستی خۆم
border-alert-act-take = لای منە
border-alert-act-hand-over = ڕادەستکردنی چاودێرییەکە
border-alert-act-update = دووبارە بینرایەوە
border-alert-act-lose = ونم کرد
border-alert-act-told = بە دەنگ پێی وترا
border-alert-act-end = کۆتاییهێنان بە ئاگادارییەکە
border-alert-act-complete = هەموو ئاستەکانی ئەو لایەنە پشتڕاستیان کردەوە
border-alert-act-relayed = ئەوەی بۆی نێردرا وەڵامی دایەوە
border-alert-act-relay-lost = ئەوەی بۆی نێردرا ونی کرد
border-alert-act-overdue = هەمووان لە کاتی خۆیدا پشتڕاستیان نەکردەوە
border-alert-act-stay = کەس وەرینەگرت: لە شوێنی خۆی دەمێنێتەوە

## What each side does meanwhile

border-alert-safe-watch = لە بەرچاوی مەخە. هی تۆیە تا یەکێکی تر دەڵێت: لای منە.
border-alert-safe-acknowledge = هەموو ئاستێکی لایەنەکەت پشتڕاستی دەکاتەوە، هەر ئاستێک بە کەسێکی تر. ئەوەی دەیبینێت دەڵێت: لای منە.
border-alert-safe-call = هەمووان پشتڕاستیان نەکردووەتەوە. پەیوەندییان پێوە بکە؛ ئاگادارییەکە کراوە دەمێنێتەوە و چاودێرییەکە لای تۆ دەمێنێتەوە.
border-alert-safe-sight = هەمووان دەزانن. ئەوەی لایەتی لە بەرچاوی ناخات تا یەکێکی تر دەڵێت: لای منە.
border-alert-safe-handing = پێشنیار کراوە و هێشتا وەرنەگیراوە. ئەوەی لای بوو لە بەرچاوی ناخات.
border-alert-safe-lost = کەس نایبینێت. لەو شوێنەوە بگەڕێن کە دواجار بینرا؛ ئەوەی دەیدۆزێتەوە دەڵێت: لای منە.
border-alert-safe-ended = لەم ئاگادارییەدا هیچ نەماوە بکرێت.

## Names

title-border-alert = سنوور: { $type } { $grid }
new-border-alert = ئاگاداریی سنووری
new-border-alert-explained = لە کوێ، بەرەو کوێ، نزیکەی چەند: دەستبەجێ بۆ دراوسێکان، پاشان بۆ ئەوانەی ناویان دەبەیت. خەڵکێک کە دەگوازرێنەوە ئاگاداری نین: یادداشتی پاراستن بنووسە.

## Run sheet

border-alert-sheet-acknowledged = لایەنێک بە هەموو ئاستەکانییەوە پشتڕاستی کردەوە
border-alert-sheet-taken = یەکێک وتی: لای منە
border-alert-sheet-told = لەو شوێنەی گرێ نییە بە دەنگ پێی وترا
border-alert-sheet-ended = کۆتایی هات

## Fields and choices

field-segment = پارچەی سنوور
field-count = نزیکەی چەند
field-onward = بدرێتە
field-protection = یادداشتی پاراستن
field-echelon = ئاست
field-echelons = ئاستەکانی ئەو لایەنە
field-acknowledged = ئەوانەی پشتڕاستیان کردووەتەوە
field-holder = لای کێیە
field-taker = پێشنیار کراوە بۆ
field-alert = کۆی پشکنینی ئاگادارییەکە
field-whom = بۆ کێ
field-relay = دراوەتە
field-track = ئەوەی تا ئێستا بینراوە
field-origin = یەکەم جار بینراوە لەلایەن
field-outcome = ئەنجام
choice-armed = گرووپی چەکدار
choice-vehicles = ئۆتۆمبێل
choice-goods = کاڵای قاچاخ
choice-aircraft = فڕۆکە
choice-unclear = ڕوون نییە
choice-people-moved = خەڵکێک دەگوازرێنەوە
choice-north = باکوور
choice-north-east = باکووری ڕۆژهەڵات
choice-east = ڕۆژهەڵات
choice-south-east = باشووری ڕۆژهەڵات
choice-south = باشوور
choice-south-west = باشووری ڕۆژئاوا
choice-west = ڕۆژئاوا
choice-north-west = باکووری ڕۆژئاوا
choice-halted = وەستاوە
choice-told = پێی وترا
choice-acknowledged = پشتڕاستی کردەوە
choice-has-it = لای ئەوە
choice-no-answer = وەڵام نییە
choice-turned-back = گەڕایەوە
choice-gone-across = پەڕییەوە
choice-stopped = ڕاگیرا
choice-out-of-sight = یەکجارە ون بوو
choice-false-alarm = ئاگاداریی هەڵە

## Who knows and who has it

sighting-title = شوێنی لەسەر سنوور
sighting-no-segment = لە هیچ یەک لەو پارچانەدا نییە کە ڕێککەوتنیان لەسەرە
sighting-along = کیلۆمەتری { $km } لە { $of }، لە سەرە ڕۆژاواییەکەیەوە
sighting-drawn = هێڵکاری پارچەکە، ژمارەی شوێنەکانی بینین: { $n }
sighting-seen = ژمارەی جارەکانی بینین { $n }:
watchers-title = لای کێیە و کێ دەزانێت
watchers-nobody = کەس نایبینێت
watchers-has = لای { $party }یە
watchers-offered = پێشنیارکراوە بۆ { $party }، وەرنەگیراوە
watchers-level = ئاستی { $n }
watchers-open = هێشتا نا
watchers-through = لە ڕێگەی { $party }
field-party = لایەن
field-person = کورسی

## Refusals

error-border-alert-people = خەڵکێک کە دەگوازرێنەوە: سەرەتا یادداشتێکی پاراستن کە لای لایەنی مەدەنی بێت؛ پاشان بێ تێبینی و بێ دان بە لایەنی تر.
error-border-alert-note = یادداشتی پاراستن بۆ ئەو کەسانەیە کە دەگوازرێنەوە. ئەو جۆرە هەڵبژێرە یان یادداشتەکە لابە.
error-border-alert-civil-first = هێشتا نەگەیشتووەتە لایەنی مەدەنی، یان نەیوتووە کە دەکرێت ئەمانە ئاگادار بکرێنەوە.
error-border-alert-onward = ناکرێت بدرێتە ئەو لایەنە: سەرچاوەکەی ناوی نەبردووە، یان هیچ مادەیەک ڕێ نادات.
error-border-alert-echelon = ڕۆڵی تۆ لەم ئاگادارییەدا هیچ ئاستێکی لایەنەکەت نییە.
error-border-alert-same-person = بۆ ئەم ئاستە کەسێکی تر پشتڕاستی دەکاتەوە.
error-border-alert-has-it = خۆی لای تۆیە.
error-border-alert-not-offered = لە ڕادەستکردندایە بە یەکێکی تر.
error-border-alert-not-holder = تەنها ئەوەی لایەتی دەتوانێت ڕادەستی بکات یان ونی بکات.
error-border-alert-taker = ڕادەستی لایەنێکی تری ئەم ئاگادارییە بکە.
error-border-alert-full = ئەم ئاگادارییە ئەوپەڕی بینینی وەرگرتووە. یەکێکی تر ڕابگەیەنە.
