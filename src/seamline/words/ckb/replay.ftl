# A real week played through two centres.
replay-making = دروستکردنی دوو گرێ: کلیل، بڕوانامە، کەسەکان
replay-day = هەفتەیەکی ڕاستەقینە، ڕۆژ بە ڕۆژ
replay-events = ڕووداوە بڵاوکراوەکان: { $events }، بە { $reports } ڕاپۆرت پێشکەش کراون؛ { $undated } لە هەفتەکەدان بەڵام ڕۆژەکەیان نازانرێت و لابراون
replay-situation = مەشق. ڕووداوە بڵاوکراوەکانی ئەم ڕۆژە، لە ڕێگەی دوو ناوەندەوە دووبارە کراونەتەوە.
replay-own-activity = ڕاپۆرتەکانی ئێمە: { $filed }. ئەوانەی مادەیەک ڕێگەی ناردنی داوە: { $released }.
replay-corrected = { $day }: { $count } لەبری { $was }
found-corrected = ژمارەی ڕاپۆرتە پێشووەکان کە ڕاست کراونەتەوە
error-week-date = بەروارەکە بە ساڵ و مانگ و ڕۆژ بنووسە، وەک 2016-10-17.
error-week-data = لەوێ هیچ فایلێکی ڕووداو نییە. بوخچەی داتا بە `--data` دیاری بکە.
error-week-empty = هیچ ڕووداوێکی ئەو هەفتەیە لە نزیک هێڵەکان نییە.
error-week-cut = ڕۆژی پچڕانەکە لەو هەفتەیەدا نییە.
field-earlier = ڕاستکردنەوەی ڕاپۆرتە پێشووەکان
field-was = پێشتر
