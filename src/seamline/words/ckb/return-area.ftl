### Area of return: what is there for families who want to go home; for civil leads, not for security roles.

## Where it stands

return-area-status-kept = نوێ دەکرێتەوە
return-area-status-stale = ماوەیەکە سەیر نەکراوە
return-area-status-ended = ئیتر نوێ ناکرێتەوە

## Steps

return-area-act-describe = وەسفکردنی ناوچەیەکی گەڕانەوە
return-area-act-update = نوێکردنەوەی ئەوەی هەیە
return-area-act-hazards = وتنی مەترسییە زانراوەکان
return-area-act-routes = وتنی دۆخی ڕێگاکان
return-area-act-end = وازهێنان لە نوێکردنەوە
return-area-act-age = کاتی سەیرکردنەوە هات

## What each side does meanwhile

return-area-safe-keep = تۆ ئەم ناوچەیە نوێ دەکەیتەوە. ئەوەی دەگۆڕێت بیڵێ، تەنها بە مەودا، بەبێ ناو و بەبێ ژمارە.
return-area-safe-add = ئەوەی لەبارەی مەترسی و ڕێگاوە دەیزانیت زیادی بکە. هەموو شتێکی تر هی ئەوەیە کە نوێی دەکاتەوە.
return-area-safe-look-again = ماوەیەکە کەس سەیری نەکردووە. نوێی بکەوە؛ تا ئەو کاتە کەس پشتی پێ نەبەستێت.
return-area-safe-stale = ئەمە کۆنە. پشت بە هەبوونی هیچ مەرجێک مەبەستە؛ لەوە بپرسە کە نوێی دەکاتەوە.
return-area-safe-ended = ئیتر کەس ئەم ناوچەیە نوێ ناکاتەوە. پشتی پێ مەبەستە.

## Names

title-return-area = ناوچەی گەڕانەوە: { $name } { $grid }
new-return-area = وەسفکردنی ناوچەیەکی گەڕانەوە
new-return-area-explained = خۆت هەڵیدەبژێریت کێ ئاگادار بکرێتەوە، و لای ئەوان تەنها بەرپرسی مەدەنی و وردبین دەیبینن. ناوچە و مەودا، نەک کەس؛ کەمتر لە 20 ماڵ پیشان نادرێت.

## Fields and choices

field-households = ماڵەکان
area-met = { $n } لە { $of } مەرج هاتووەتە دی
field-met = هەیە
field-unmet = نییە
field-not-looked-at = سەیر نەکراوە
field-services = خزمەتگوزارییەکان
field-hazards = مەترسییەکان
field-routes = ڕێگاکان
field-kind = جۆر
field-state = دۆخ
field-cleared = پاک لە مەترسیی تەقەمەنی
field-water = ئاو
field-clinic = بنکەی تەندروستی
field-school = قوتابخانە
field-shelter = پەناگە
field-access = گەیشتن بە ڕێگا
field-documents = نووسینگەی بەڵگەنامە
field-electricity = کارەبا
field-market = بازاڕ
choice-not-shown = کەمتر لە 20، پیشان نادرێت
choice-20-49 = 20 تا 49
choice-50-99 = 50 تا 99
choice-100-249 = 100 تا 249
choice-250-499 = 250 تا 499
choice-500-999 = 500 تا 999
choice-from-1000 = 1,000 یان زیاتر
choice-met = هەیە
choice-unmet = نییە
choice-working = کار دەکات
choice-partly = بەشێکی
choice-not-working = کار ناکات
choice-cleared = پاک لە مەترسی
choice-clinic = بنکەی تەندروستی
choice-school = قوتابخانە
choice-access = گەیشتن بە ڕێگا
choice-documents = نووسینگەی بەڵگەنامە
choice-mines = مین
choice-unexploded = تەقەمەنیی نەتەقیوە
choice-booby-traps = تەڵەی تەقەمەنی
choice-ruins = کەلاوەی لە ڕووخاندا
choice-pollution = پیسبوون
choice-suspected = گومانلێکراو
choice-confirmed = پشتڕاستکراوە
choice-marked = نیشانەکراو
choice-open = کراوە
choice-off-road = تەنها بۆ ئۆتۆمبێلی ڕێگای سەخت
choice-closed = داخراو

## Refusals

error-return-area-ground = خاڵێک یان ناوچەیەک بنووسە، و تەنها یەکێکیان.
error-return-area-nothing = هیچ شتێکی تێدا نەوتراوە. ئەوەی گۆڕاوە پڕی بکەوە.
