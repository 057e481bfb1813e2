### Rates compared.

study-rate = بەراوردی ڕێژەکان
study-rate-about = ئایا ڕێژەیەک گۆڕاوە، و لانیکەم و زۆرترین بە چەند.
study-rate-poisson = ڕووداوەکان وا دەژمێردرێن کە سەربەخۆ لە یەکتر ڕوودەدەن (پواسۆن). ئەگەر بە کۆمەڵ ڕووبدەن، مەوداکە زۆر تەسکە.
study-table-ratios = بەراوردەکان
study-column-x1 = ڕووداوەکانی ئێستا
study-column-t1 = ماوەی چاودێریی ئێستا
study-column-x0 = ڕووداوەکانی پێشوو
study-column-t0 = ماوەی چاودێریی پێشوو
study-column-p-greater = pـی بەرزبوونەوە
error-rate-counts = ژمارە لە 0 تا 10,000,000ـە.
error-rate-exposure = ماوەی چاودێری ژمارەیەکی کۆتادارە لە 0 گەورەتر.
error-rate-level = ئاست دەکەوێتە نێوان 0 و 1.

study-column-series = زنجیرە
study-column-party = لایەن
study-word-rate-merged = هەموو پێکەوە
study-word-rate-party = یەک لایەن
study-word-rate-patrol = دۆزراوەی دەوریە
study-word-rate-received = وەرگیراو
study-series-rate-party = یەک لایەن:
study-series-rate-patrol = دۆزراوەی دەوریە
study-series-rate-received = وەرگیراو
error-period-date = بەروار بەم شێوەیە دەنووسرێت: 2016-10-17.
error-period-form = ماوە لە بەروارێکەوە تا بەروارێک بەم شێوەیە دەنووسرێت: 2016-10-17..2017-01-31.
error-period-order = ماوەکە پێش دەستپێکردنی کۆتایی دێت.
error-period-long = ماوەکە لەوە درێژترە کە وەردەگیرێت، یان هیچ ڕۆژێکی تێدا نییە: 1 تا { $most } ڕۆژ.
error-period-window = یان ماوەیەک بدە، یان ژمارەی ڕۆژەکان لەگەڵ دوایین ڕۆژیان.
error-period-years = ئەم ژمارەیەی ساڵ وەرناگیرێت: 1 تا { $most }.
error-period-overlap = ماوەی بەراورد و ماوەی لێکۆڵینەوە، یان دوو ساڵی بەراورد، بەسەر یەکدا دەکەون.
error-changes-counts = ژمارە لە 0 تا 10,000,000ـە.
error-changes-periods = زنجیرە لە 1 تا { $most } هەفتەیە.
error-changes-rules = یەکێک لە ڕێکخستنەکانی خاڵەکانی گۆڕان لە سنوور دەرچووە.
error-rate-dispersion = پەرشبوونەوە ژمارەیەکی کۆتادارە لە 1ەوە.
