### What the doors of a node say when they refuse. One message per error code, without variables.

## Requests

error-attempt-wait = هەوڵی هەڵە زۆر بوون. کەمێک چاوەڕێ بکە، پاشان دووبارە هەوڵ بدەرەوە.
error-body-too-long = ئەمە لەوە زیاترە کە گرێکە بە یەک جار وەریدەگرێت.
error-body-too-slow = ئەوەی نێردرا لە کاتی خۆیدا نەگەیشت. دووبارە هەوڵ بدەرەوە.
error-host-refused = ئەم گرێیە بەو ناوە وەڵام ناداتەوە. ئەو ناونیشانە بەکار بهێنە کە پێت دراوە.
error-internal = هەڵەیەک لە گرێکەدا ڕووی دا. لە تۆمارگەی کارەکەیدا نووسراوە.
error-method-not-allowed = ئەمە لێرە ناکرێت.
error-not-found = شتێکی وا نییە، یان مافی زانینی تۆ نییە.
error-rate-limited = لە ماوەیەکی کورتدا داواکاری زۆر بوون. ساتێک چاوەڕێ بکە.
error-request-ambiguous = داواکارییەکە بە دوو شێوە دەخوێنرێتەوە و ڕەت کرایەوە.
error-request-form = شێوەی داواکارییەکە دروست نییە.
error-request-too-long = ناونیشانەکە زۆر درێژە.

## Start

error-pages-not-built = پەڕەکان دروست نەکراون. گرێکە تەنها ڕووکاری بەرنامەسازیی خۆی پێشکەش دەکات.
