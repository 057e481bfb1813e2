### What waits for a second person, certificates, and the own ways of signing in.

## What waits for a second person

waiting-title = چاوەڕێی کەسێکی دووەمە
waiting-none = هیچ شتێک چاوەڕێ نییە.
waiting-what-new-pin = PINی نوێ
waiting-what-add = زیادکردنی کەسێک
waiting-what-roles = گۆڕینی ڕۆڵەکان
waiting-what-replace = گۆڕین
waiting-asked = داواکار
waiting-until = دەتوانرێت پشتڕاست بکرێتەوە تا
waiting-successor = پێگەکە دەگرێتەوە
waiting-before = تا ئێستا
waiting-gives = دەدات
waiting-seat = پێگەکە
waiting-own = تۆ داوای ئەمەت کردووە. کەسێکی تر پشتڕاستی دەکاتەوە.
waiting-subject = ئەمە پەیوەندی بە پێگەی خۆتەوە هەیە. کەسێکی تر پشتڕاستی دەکاتەوە.
waiting-confirm = پشتڕاستی بکەرەوە …
waiting-refuse = ڕەتی بکەرەوە …
waiting-take-back = داواکە بکێشەرەوە …
waiting-ask-confirm = پشتڕاستکردنەوە
waiting-ask-refuse = ڕەتکردنەوە
waiting-ask-take-back = کێشانەوەی داواکە
waiting-explain-refuse = هیچ شتێک ناگۆڕێت. ئەوەی دەیەوێت دەبێت دووبارە داوای بکات. تۆمارەکە پیشان دەدات کێ گوتی نەخێر.

## Keys that wait for the root

pending-title = ئەو کلیلانەی چاوەڕێی ڕەگن
pending-explained = تا ڕەگ کلیلێک لەم ڕۆڵانەدا پشتڕاست نەکاتەوە، ئەوەی پێی واژۆ دەکرێت هیچ بەهایەکی نییە. ئەو بیرگەیەی کلیلی ڕەگی تێدایە بهێنە و ئەمە لەسەر ئامێری گرێکە بنووسە:
pending-public = کلیلی گشتی
certificate-enter = بڕوانامەیەک دابنێ …
certificate-title = بڕوانامە بۆ { $alias }
certificate-explained = ئەگەر ڕەگ لە شوێنێکی تر واژۆ دەکات: ئەو بڕوانامەیە دابنێ کە بۆ هەمان ئەم کلیلە، بۆ ئەم کەسە و بەبێ ڕۆڵی تر دروستی کردووە.
certificate-text = بڕوانامە
certificate-send = بڕوانامەکە وەربگرە
certificate-taken = کلیلی { $alias } پشتڕاست کرایەوە.

## Seats

people-key-waits = کلیلەکەی چاوەڕێی ڕەگە
people-has-password = وشەی نهێنی هەیە
people-no-password = وشەی نهێنی نییە
people-sectors-all = لە هەموو کەرتەکاندا
people-sectors-choose = تەنها لەم کەرتانەدا
people-sectors-none = ئەگەر هیچیان هەڵنەبژێردرێت، هەموویانە.
people-successor = نازناوی جێگرەوەکە
people-successor-hint = ئەگەر بەتاڵ بمێنێتەوە، گرێکە لە نازناوە کۆنەکەوە یەکێک دروست دەکات.

## Passkeys, password, PIN, sessions

passkey-title = کلیلەکانی تێپەڕین
passkey-number = کلیلی تێپەڕینی { $n }
passkey-since = زیادکراوە
passkey-used = دواجار بەکارهاتووە
passkey-remove = لایببە …
passkey-remove-title = لابردنی کلیلێکی تێپەڕین
passkey-remove-explained = ئیتر کەس ناباتە ژوورەوە. پێگەکەت لە هەر شوێنێکی تر لە ژوورەوە بێت، دەچێتە دەرەوە.
passkey-remove-do = لابردن
passkey-removed = کلیلی تێپەڕین لابرا.
passkey-unavailable = ئەم وێبگەڕە لێرە کلیلی تێپەڕین پێشکەش ناکات. پێویستیان بە ناوی خانەخوێ و بڕوانامەیەکە کە باوەڕی پێ بکات.
password-title = وشەی نهێنی و کۆد
password-rule = لانیکەم { $least } پیت یان ژمارە.
pin-title = PIN
pin-letters = پیت
sessions-title = پێگەکەت لە کوێ لە ژوورەوەیە
sessions-seen = دواجار دەستی لێدراوە
sessions-here = لێرە
sessions-end = لە هەموو شوێنێکی تر بچۆ دەرەوە
sessions-ended = لە شوێنی تر چووە دەرەوە: { $n }
signed-in-ticket = بە بەستەری یەکجارە
signed-in-password = بە وشەی نهێنی و کۆد
signed-in-passkey = بە کلیلی تێپەڕین
