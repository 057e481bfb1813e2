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
waiting-successor = پۆستەکە وەردەگرێت
waiting-before = تا ئێستا
waiting-gives = پێی دەدرێت
waiting-seat = پۆستەکە
waiting-own = تۆ داوای ئەمەت کردووە. کەسێکی تر پشتڕاستی دەکاتەوە.
waiting-subject = ئەمە پەیوەندی بە پۆستی خۆتەوە هەیە. کەسێکی تر پشتڕاستی دەکاتەوە.
waiting-confirm = پشتڕاستکردنەوە …
waiting-refuse = ڕەتکردنەوە …
waiting-take-back = کشاندنەوەی داواکە …
waiting-ask-confirm = پشتڕاستکردنەوە
waiting-ask-refuse = ڕەتکردنەوە
waiting-ask-take-back = کشاندنەوەی داواکە
waiting-explain-refuse = هیچ شتێک ناگۆڕێت. ئەوەی دەیەوێت دەبێت دووبارە داوای بکات. تۆمارگەکە پیشان دەدات کێ ڕەتی کردەوە.

## Keys that wait for the root

pending-title = ئەو کلیلانەی چاوەڕێی ڕەگن
pending-explained = تا ڕەگ لەم ڕۆڵانەدا بڕوانامە بە کلیلێک نەدات، ئەوەی پێی واژۆ دەکرێت هیچ بەهایەکی نییە. ئەو بیرگەی USBیە بهێنە کە کلیلی ڕەگی تێدایە و ئەمە لەسەر ئامێری گرێکە بنووسە:
pending-id = ناسێنەر، بۆ ئەوەی ڕەگەکەی لایە دەخوێنرێتەوە:
pending-public = کلیلی گشتی
certificate-enter = دانانی بڕوانامەیەک …
certificate-title = بڕوانامە بۆ { $alias }
certificate-explained = ئەگەر ڕەگ لە شوێنێکی تر واژۆ دەکات: ئەو بڕوانامەیە دابنێ کە بۆ هەمان ئەم کلیلە، بۆ ئەم کەسە و بەبێ ڕۆڵی تر دروستی کردووە.
certificate-text = بڕوانامە
certificate-send = وەرگرتنی بڕوانامەکە
certificate-taken = بڕوانامە درا بە کلیلی { $alias }.

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
passkey-since = زیاد کراوە
passkey-used = دوایین بەکارهێنان
passkey-remove = لابردن …
passkey-remove-title = لابردنی کلیلێکی تێپەڕین
passkey-remove-explained = ئیتر کەس ناباتە ژوورەوە، و دانیشتنەکانی تری پۆستەکەت دادەخرێن.
passkey-remove-do = لابردن
passkey-removed = کلیلی تێپەڕین لابرا.
passkey-unavailable = ئەم وێبگەڕە لێرە کلیلی تێپەڕین پێشکەش ناکات. پێویستیان بە ناوی هۆست و بڕوانامەیەکە کە باوەڕی پێ بکات.
password-title = وشەی نهێنی و کۆد
password-rule = لانیکەم { $least } نووسە.
pin-title = PIN
pin-letters = پیت
sessions-title = دانیشتنە کراوەکانی پۆستەکەت
sessions-seen = دوایین چالاکی
sessions-here = لێرە
sessions-end = داخستنی هەموو دانیشتنەکانی تر
sessions-ended = دانیشتنی داخراو لە شوێنی تر: { $n }
signed-in-ticket = بە بەستەری یەکجارە
signed-in-password = بە وشەی نهێنی و کۆد
signed-in-passkey = بە کلیلی تێپەڕین
