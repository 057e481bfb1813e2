### Areas of return beside the way there, for civil leads: on the Seam page and on paper.

returns-title = ناوچەکانی گەڕانەوە و ڕێگاکەیان
returns-kind = بۆ بەرپرسانی مەدەنی
returns-no-score = نیشاندەرەکان لە تەنیشت یەکتر، بە ڕیزی ناو. هیچ کۆ ناکرێتەوە و هیچ پلەبەندی ناکرێت.
returns-none = لێرە هیچ ناوچەیەکی گەڕانەوە نازانرێت.
returns-status = دۆخ
returns-looked = دواجار سەیر کراوە
returns-keeper = کێ نوێی دەکاتەوە
returns-to = ڕێگا بۆ
returns-to-post = ئەو بنکە تۆمارکراوەی یەکەم جار دەگات
returns-to-picked = شوێنی هەڵبژێردراو
returns-within = مەترسی دەژمێردرێت لەناو
returns-response = یەکەم بنکەی تۆمارکراو کە دەگات
returns-response-road = { $time } بە ڕێگا: { $post } ({ $parties })
returns-response-open-ground = { $time } بە زەویی کراوەدا، بە خێرایی دەرەوەی ڕێگا: { $post } ({ $parties })
returns-response-not-reached = پێی ناگات: ناوچەی سنووردار لە نێواندایە، یان زۆر دوورە
returns-response-not-known = نازانرێت: ئەم گرێکەیە هیچ بنکەیەکی تۆمارکراو نازانێت
returns-way = ڕێگا
returns-way-road = بۆ { $to }: { $km } کم بە ڕێگا، { $time }
returns-way-open-ground = بۆ { $to }: { $km } کم ڕاستەوخۆ بە زەویی کراوەدا، { $time } بە خێرایی دەرەوەی ڕێگا
returns-way-not-reached = نییە: ناوچەی سنووردار لە نێواندایە، یان زۆر دوورە
returns-way-not-known = نازانرێت: لێرە هیچ بنکەیەکی تۆمارکراو نازانرێت و هیچ شوێنێک هەڵنەبژێردراوە
returns-near = مەترسییەکانی نزیک ڕێگاکە
returns-near-unknown = نازانرێت، چونکە ڕێگا نییە
returns-near-of = { $area }: مەترسییەکانی نزیک ڕێگاکە
returns-col-along = بە درێژایی ڕێگاکە
returns-col-away = دووری لێی
returns-col-what = چی
returns-col-by = کێ وتوویەتی
returns-col-when = کەی
returns-hazard-report = ڕاپۆرتی مەترسیی تەقەمەنی
returns-doubt = شوێنەکە لەناو { $m } م زانراوە
returns-perhaps = لەوانەیە ئەوەندە نزیک نەبێت
returns-nothing-said = هیچ نەوتراوە
returns-assumed-indicators = ئەمانە نیشاندەرن، لە تەنیشت یەکتر. نە نمرە هەیە و نە ڕیزێک جگە لە ڕیزی ناو. بڕیاری گەڕانەوە هی خێزانەکانە.
returns-assumed-not-safe = نەبوونی مەترسی لە نزیک ڕێگایەک واتە لێرە هیچ مەترسییەک نازانرێت، نەک ڕێگاکە سەلامەتە.
returns-assumed-released = مەترسییەکان ئەوانەن کە لای لایەنی مەدەنین: ڕاپۆرتی مەترسیی تەقەمەنی کە هی خۆیەتی یان بۆی ئازاد کراوە، و ئەوەی ناوچەکانی گەڕانەوە دەیڵێن. ئەوەی هێزێک ئازادی نەکردووە لێرە نییە.
returns-assumed-old = ئەوەی نوێکەرەوەی ناوچەکە ماوەیەکە سەیری نەکردووە کۆنە؛ کاتی دوا سەیرکردن لە تەنیشتیەتی.
returns-assumed-posts = گەیشتن لەو بنکە تۆمارکراوانەوە دەژمێردرێت کە کەسێک تێیدایە. لەو شوێنەی لێرە بنکە یان ڕێگا نازانرێت، ئەوە دەوترێت و هیچ مەزەندە ناکرێت.
returns-assumed-near = مەترسی دەژمێردرێت کە شوێنەکەی، لەگەڵ گومانی لێی، لەوانەیە لەناو { $m } م لە ڕێگاکە بێت.
returns-assumed-off-road = بە زەویی کراوەدا تیمەکە ڕاستەوخۆ بە { $kmh } کم لە کاتژمێرێکدا دەڕوات؛ ڕێگاکە ئەو کاتە هێڵێکی ڕاستە.
returns-assumed-no-roads = هیچ ڕێگایەک بەم گرێکەیە نەدراوە، بۆیە هەموو ڕێگایەک ڕاستەوخۆ بە زەویی کراوەدایە.
error-returns-place = شوێن هێڵی پانی و هێڵی درێژی هەیە؛ یەکێکیان نییە.

## The tab

seam-tab-returns = ناوچەکانی گەڕانەوە
returns-pick = ئەو شوێنە هەڵبژێرە کە ڕێگاکان دەچنە سەری، یان جێی بهێڵە بۆ یەکەم بنکەی تۆمارکراو
returns-on-map = لەسەر نەخشە
returns-open = کردنەوە
returns-conditions = مەرجەکان
