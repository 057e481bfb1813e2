### Reports of harm to civilians: they stay, shield whoever reported, and reach those who must know.

clock-report-harm = زیانی مەدەنییەکان: خۆی دەنێردرێت
plain-clock-report-harm = ڕاپۆرتی زیانی مەدەنییەکان کە کەس نەیناردووە خۆی دەنێردرێت
log-report-harm-kept = { $from } داوای لابردنی ڕاپۆرتێکی زیانی مەدەنییەکانی کرد. ڕاپۆرتەکە دەمێنێتەوە.
log-report-harm-by-hand = خۆتان { $party } لەم زیانەی مەدەنییەکان ئاگادار بکەنەوە: لە ڕێگەی ئێرەوە پێی دەگەیت.
error-report-harm-kept = ڕاپۆرتی زیانی مەدەنییەکان ڕاست دەکرێتەوە؛ ناکشێنرێتەوە، ناگەڕێندرێتەوە و لا نابرێت.
error-report-harm-type = ڕاپۆرتی زیانی مەدەنییەکان هەر بەو جۆرە پێشکەش دەکرێت و وەک خۆی دەمێنێتەوە. ڕاپۆرتێکی تر پێشکەش بکە.
error-report-harm-label = بەم پۆلێنە ڕاپۆرتەکە ناگاتە هەموو ئەوانەی دەبێت لە زیانی مەدەنییەکان ئاگادار بن. ئاستێکی نزمتر هەڵبژێرە و ناوی وەرگر مەنووسە.

## The exercise

inject-harm-told = زیانی مەدەنییەکان: بە هەموو ئەوانە دەوترێت کە دەبێت بزانن و ناگەڕێندرێتەوە
found-harm = زیانی مەدەنییەکان
found-reporter = شوێنپێی ڕاپۆرتدەر
found-refused = ڕەتکردنەوە بە کۆدی
