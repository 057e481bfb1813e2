### What the pages themselves say when something does not work.

## What the pages say by themselves when something does not work

error-start-title = پەڕەکە دەست پێ ناکات
error-unreachable = گرێکە وەڵام ناداتەوە.
error-unnamed = گرێکە ئەمەی ڕەت کردەوە ({ $code }).
error-page = هەڵەیەک لەم پەڕەیەدا ڕووی دا. دووبارە باری بکە.
error-page-offline = ئەم پەڕەیە پێشتر لێرە نەکراوەتەوە و گرێکە وەڵام ناداتەوە.
error-passkey-cancelled = کلیلی تێپەڕین بەکار نەهات.
error-outbox-full = { $n } تۆمار لەسەر ئەم ئامێرە چاوەڕێن؛ جێگەی زیاتر نییە.
