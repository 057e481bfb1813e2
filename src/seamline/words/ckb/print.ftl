### فۆڕم لەسەر کاغەز: فۆڕمی جێگیری هەر بڕگەیەک، وەک فایلی چاپ.

## سەرپەڕە و پێپەڕە

print-exercise = مەشق – هیچ شتێکی ئەم کاغەزە ڕاستەقینە نییە
print-page-of = پەڕە
print-number = ژمارەی فۆڕم
print-time = کات
print-party = لایەن
print-parties = لایەنەکان
print-understanding = لێکتێگەیشتن
print-version = { $name }، وەشانی { $n }
print-understanding-hash = SHA-256ی دەقی لێکتێگەیشتنەکە
print-articles = ماددەکان
print-node = گرێ
print-node-key = { $party }، کلیلی ڕەگ { $key }
print-printed = چاپکراوە

## خشتەکان

print-no = ژ.
print-value = نرخ
print-by = کێ وتی
print-field-of = { $field } ({ $act })
print-names = ئەوەی ئەم فۆڕمە ناوی دەبات
print-named = ناونیشان
print-signatures = واژۆکان
print-cleared-by = پەسەندیان کردووە
print-not-cleared-by = هێشتا پەسەندیان نەکردووە
print-over = SHA-256ی ئەوەی هەمووان لەسەری ڕێکدەکەون
print-step = هەنگاو
print-key-and-hash = کلیل، و SHA-256ی ئەوەی واژۆ کراوە
print-released = ئازادکراوە بۆ
print-recipient = وەرگر
print-left = دەرچوو
print-state = دۆخ
print-log = تۆمار
print-without-effect = بێ کاریگەری: { $why }

## ئەوەی چاپ نەکراوە

print-left-out = { $n ->
    [one] { $n } دێڕ لێرە جێهێڵراوە. هەمووی لە پەڕەکە و لە تۆماردا هەیە.
   *[other] { $n } دێڕ لێرە جێهێڵراون. هەمووی لە پەڕەکە و لە تۆماردا هەیە.
 }
print-cut = ئەم فۆڕمە لەوە درێژترە کە کاغەز بیگرێت: کۆتاییەکەی جێهێڵراوە. هەمووی لە پەڕەکە و لە تۆماردا هەیە.

## لە پەڕە و لە هێڵی فەرمان

print-button = چاپ / فایلی PDF
print-busy-now = فۆڕمەکە ئامادە دەکرێت …
print-written = فایلی { $path } نووسرا.

## ڕەتکردنەوەکان

error-print-unavailable = ئەم گرێیە ناتوانێت فۆڕم ئامادە بکات: پاکێجی `typst` دانەمەزراوە. لەبری ئەوە پەڕە کراوەکە لە وێبگەڕەکەوە چاپ بکە، و بەو کەسە بڵێ کە گرێکە بەڕێوە دەبات.
error-print-fonts = ئەم گرێیە ناتوانێت فۆڕم ئامادە بکات: فۆنتی چاپ نییە. لەبری ئەوە پەڕە کراوەکە لە وێبگەڕەکەوە چاپ بکە؛ ئەو کەسەی گرێکە بەڕێوە دەبات پەڕەکان بە `make ui` دروست دەکات.
error-print-busy = ئێستا فۆڕمی تر ئامادە دەکرێن. پاش چەند چرکەیەک دووبارە هەوڵ بدەرەوە.
error-print-slow = ئامادەکردنی فۆڕمەکە زۆری خایاند. دووبارە هەوڵ بدەرەوە، یان پەڕە کراوەکە لە وێبگەڕەکەوە چاپ بکە.
error-print-failed = فۆڕمەکە ئامادە نەکرا. لەبری ئەوە پەڕە کراوەکە لە وێبگەڕەکەوە چاپ بکە، و بەو کەسە بڵێ کە گرێکە بەڕێوە دەبات.
