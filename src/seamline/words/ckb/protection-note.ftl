### Protection note: people being moved or smuggled; the civil party hears of it first.

## Where it stands

protection-note-status-raised = نووسراوە
protection-note-status-unacknowledged = لە کاتی خۆیدا وەرگرتنی پشتڕاست نەکراوەتەوە
protection-note-status-received = وەرگیراوە، لە ڕێگادایە بۆ لایەنی مەدەنی
protection-note-status-not-reached = نەگەیشتووەتە لایەنی مەدەنی
protection-note-status-taken = لای لایەنی مەدەنییە
protection-note-status-withdrawn = کشێنراوەتەوە
protection-note-status-ended = کۆتایی هاتووە

## Steps

protection-note-act-raise = نووسینی یادداشتی پاراستن
protection-note-act-acknowledge = پشتڕاستکردنەوەی وەرگرتن
protection-note-act-take = لایەنی مەدەنی وەریگرت
protection-note-act-advise = دیاریکردنی ئەوەی تا ئەو کاتە بکرێت
protection-note-act-allow = دیاریکردنی ئەوانەی دەکرێت ئاگادار بکرێنەوە
protection-note-act-withdraw = کشاندنەوەی یادداشتەکە
protection-note-act-end = کۆتایی هات
protection-note-act-overdue = ماوەی پشتڕاستکردنەوەی وەرگرتن بەسەر چوو
protection-note-act-lapse = ماوەی گەیاندن بە لایەنی مەدەنی بەسەر چوو

## What each side does meanwhile

protection-note-safe-nobody-else = بە کەسی تر مەڵێ. یارمەتی ئەوە بدە کە لە مەترسیدایە، لەوانی تر دوور بوەستە و ناوی کەس مەنووسە.
protection-note-safe-reach = ئێستا بیگەیەنە بە لایەنی مەدەنی و کە وەریگرت لێرە بیڵێ.
protection-note-safe-call = نەگەیشتووەتە لایەنی مەدەنی. خۆت پەیوەندی پێوە بکە. پێش ئەو بە کەس ناوترێت.
protection-note-safe-taken = لایەنی مەدەنی سەرکردایەتی دەکات. بە ئامۆژگارییەکەی بکە و تەنها بەوانە بڵێ کە ڕێی پێ داون.
protection-note-safe-lead = تۆ سەرکردایەتی دەکەیت. بڵێ ئەوانی تر چی بکەن و دەتوانن بە کێ بڵێن.
protection-note-safe-over = لەم یادداشتەدا هیچ نەماوە بکرێت.

## Names

title-protection-note = پاراستن { $grid }
new-protection-note = یادداشتی پاراستن
new-protection-note-explained = خەڵکێک کە دەگوازرێنەوە یان قاچاخ دەکرێن. تەنها دەچێت بۆ لایەنی مەدەنی: شوێن بە وردیی کیلۆمەترێک، نزیکەی چەند، پێویستیان بە چییە. جێی ناوی تێدا نییە.

## Run sheet

protection-note-sheet-received = وەرگیرا
protection-note-sheet-taken = لای لایەنی مەدەنییە
protection-note-sheet-advised = ئامۆژگاری درا
protection-note-sheet-ended = کۆتایی هات

## Kinds, fields, choices

kind-protection-note = یادداشتی پاراستن
field-civil = لایەنی مەدەنی
field-people = نزیکەی چەند کەس
field-needs = پێداویستییەکان
field-advice = تا ئەو کاتە
field-allowed = دەکرێت ئەمانیش ئاگادار بکرێنەوە
choice-up-to-20 = تا 20
choice-21-50 = 21 بۆ 50
choice-51-200 = 51 بۆ 200
choice-over-200 = زیاتر لە 200
choice-water-food = ئاو و خۆراک
choice-doctor = پزیشک
choice-rescue = ڕزگارکردن
choice-children-alone = منداڵ بێ گەورە
choice-keep-distance = دوور بوەستە
choice-give-water = ئاو و خۆراکیان بدەرێ
choice-give-first-aid = فریاگوزاری سەرەتایی بکە
choice-escort-out = لە مەترسی دووریان بخەرەوە
choice-do-not-detain = ڕایان مەگرە
choice-do-not-send-back = مەیاننێرەوە

## Refusals

error-protection-note-place = شوێن بە وردیی کیلۆمەترێک بنووسە، نەک وردتر.
error-protection-note-civil = یادداشتی پاراستن بۆ لایەنێکی مەدەنی یان مرۆییە لە لایەنەکانی لێکتێگەیشتن.
error-protection-note-one = تەنها دەچێت بۆ { $party }.
