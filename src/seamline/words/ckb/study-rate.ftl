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
