### Places, lines, seams, files of geometry, imported events, one-line reports, checks of text.

## Files

error-gazetteer-file = پێڕستی ناوی شوێنەکان ناخوێندرێتەوە.
error-geojson-crs = پۆتانەکانی ئەم پەڕگەیە بە سیستمی WGS 84 نین.
error-geojson-depth = ئەم پەڕگەی GeoJSON زۆر بەناویەکدا چووە.
error-geojson-duplicate = خانەیەک لەم پەڕگەی GeoJSON دوو جار هاتووە.
error-geojson-features = توخمەکانی ئەم پەڕگەی GeoJSON زۆر زۆرن.
error-geojson-form = پێکهاتەی ئەم پەڕگەیە وەک هی GeoJSON نییە.
error-geojson-json = ئەم پەڕگەیە بە شێوازی JSON نییە.
error-geojson-too-long = ئەم پەڕگەی GeoJSON زۆر گەورەیە.
error-geojson-utf8 = ئەم پەڕگەیە دەق نییە بە کۆدکردنی UTF-8.
error-geojson-vertices = خاڵەکانی شێوەکە زۆر زۆرن.
error-seam-lines = ناوچەی نێوان هێڵەکان لە نێوان دوو تا هەشت هێڵدایە.
error-place-altitude = بەرزییەکی وا نییە.

## Importing events

error-import-columns = ژمارەی ستوونەکانی ڕیزەکە لەگەڵ هی ڕیزی یەکەم جیاوازە.
error-import-csv = ڕیزەکە بە شێوازێکی دروستی CSV نییە.
error-import-date = بەروارێک ناخوێندرێتەوە.
error-import-date-order = ڕووداوەکە پێش دەستپێکردنی کۆتایی دێت.
error-import-duplicate = ژمارەی ئەم ڕووداوە پێشتر لە پەڕگەکەدا هاتووە.
error-import-field-too-long = خانەیەک زۆر درێژە.
error-import-header = ڕیزی یەکەمی پەڕگەکە ستوونێکی کەمە، یان ستوونێکی دووبارەیە.
error-import-line-too-long = ڕیزەکە زۆر درێژە.
error-import-number = ژمارەیەک نییە، یان هەڵە نووسراوە، یان لە سنوور دەرچووە.
error-import-place = پۆتانەکان نین، یان هەڵە نووسراون.
error-import-quote = نیشانەی وەرگرتن کراوەتەوە و دانەخراوە.
error-import-too-many = ڕیزەکانی پەڕگەکە لە سنوور زیاترن؛ ئەوانی تر نەخوێندرانەوە.
ged-violence-1 = شەڕێک کە دەوڵەتێک بەشدارە تێیدا
ged-violence-2 = شەڕی نێوان گرووپە چەکدارەکان
ged-violence-3 = توندوتیژی دژی خەڵکی مەدەنی
ged-deaths = گیانلەدەستدان: { $best } (کەمترین { $low }، زۆرترین { $high })

## What is kept and shown with it

flag-geojson-precision = ژمارەی دەیی زیاتر لەوەی هەڵدەگیرێت
flag-geojson-winding = ئەڵقەیەک بە پێچەوانە کێشراوە
flag-geojson-crosses-itself = چێوەیەک خۆی دەبڕێت
flag-geojson-single-collection = کۆمەڵەیەک لە تاکە شێوەیەک
flag-geojson-empty = هیچ نییە پیشان بدرێت
flag-import-coarse-date = بەروارەکە تەنها بە نزیکەیی دەزانرێت
flag-import-coarse-place = خاڵەکە نوێنەری هەموو ناوچەیەکە
flag-import-deaths-order = کەمترین و باشترین و زۆرترین ژمارە لەگەڵ یەک ناگونجێن
flag-import-side-left-out = گرووپێک کە ناوی کەسێکی هەیە لابراوە
flag-import-cut = ناوێک کورت کراوەتەوە
line-problem-too-short = هێڵ لانیکەم دوو خاڵی جیاوازی دەوێت.
line-problem-too-long = هێڵەکە خاڵی زۆری هەیە.
line-problem-length = هێڵەکە لەسەر زەوی زۆر درێژە.
line-problem-antimeridian = هێڵ نابێت هێڵی درێژیی 180 ببڕێت.
line-problem-repeated = هەمان خاڵ دوو جار بەدوای یەکدا هاتووە.

## Person data found in a text

warning-person-phone = ئەمە لە ژمارەی تەلەفۆن دەچێت. لایببە.
warning-person-mail = ئەمە لە ناونیشانی ئیمەیڵ دەچێت. لایببە.
warning-person-handle = ئەمە لە هەژماری کەسێک دەچێت. لایببە.
warning-person-number = ئەمە لە ژمارەی بەڵگەنامەی کەسێک دەچێت. لایببە.
warning-person-passport = ئەمە لە ژمارەی پاسپۆرت دەچێت. لایببە.
warning-person-named = وا دیارە ناوی کەسێک لێرەدایە. لایببە.
warning-person-title = ناسناوێک، و لەوانەیە دوای ئەو ناوی کەسێک بێت. لایببە.
warning-person-kunya = لەوانەیە ئەمە کونیەی کەسێک بێت. لایببە.
warning-person-unchecked = دەقەکە زۆر درێژە؛ لێرە بەدواوە بۆ زانیاری کەسان نەپشکنراوە.

## What was odd about a text that is shown

mark-bidi = ئاراستەی نووسین هەڵدەگێڕێتەوە
mark-control = نووسەی کۆنترۆڵی تێدایە
mark-invisible = نووسەی نەبینراوی تێدایە
mark-combining = نیشانە لەسەر پیتێک کەڵەکە دەکات
mark-mixed-script = پیتی چەند نووسینێک لە یەک وشەدا تێکەڵ دەکات
mark-look-alike = بە پیتێک نووسراوە کە لە پیتی لاتینی دەچێت
mark-cut = کورت کراوەتەوە

## Words of a one-line report

salute-moto = ماتۆڕسکیل
salute-car = ئۆتۆمبێل
salute-pickup = پیکاب
salute-truck = بارهەڵگر
salute-boat = بەلەم
salute-uav = فڕۆکەی بێفڕۆکەوان
salute-mortar = هاوەن
salute-rpg = ئاڕپیجی
salute-mg = ڕەشاش
salute-rifle = تفەنگ
salute-ied = بۆمبی چێنراو
salute-tunnel = تونێل
salute-animal = وڵاخی بارهەڵگر
salute-moving = جووڵە
salute-static = وەستان
salute-firing = تەقەکردن
salute-explosion = تەقینەوە
salute-digging = هەڵکەندن
salute-crossing = پەڕینەوە
salute-planting = چاندنی بۆمب
salute-observing = چاودێریکردن
salute-meeting = کۆبوونەوە
salute-burning = سووتان

title-line = هێڵێکی نوێی ئامادەبوون لە { $party }
line-status-redrawn = چاوەڕێی تۆیە
error-line-not-found = هیچ هێڵێکی ئامادەبوونی ئەو لایەنە لێرە نازانرێت.
error-line-redrawn = لەو ماوەیەدا هێڵەکە دووبارە کێشراوەتەوە. سەرەتا سەیری نوێترینیان بکە.
log-line-acknowledged = وەشانی { $version }ی هێڵی { $party } پشتڕاست کرایەوە
line-acknowledged = لەمەودوا ئەم گرێیە بەپێی وەشانی { $version }ی هێڵی { $party } کار دەکات.
line-is-acknowledged = ئەم گرێیە بەپێی نوێترین هێڵی { $party } کار دەکات، وەشانی { $version }.
line-not-acknowledged = هێشتا کەس لێرە وەشانی { $version }ی هێڵی { $party }ی پشتڕاست نەکردووەتەوە. بۆ کارکردن پێی: `--version { $version }`.
line-changes = { $area }: { $more } کم² دێتە ناو، { $less } کم² دەچێتە دەرەوە
