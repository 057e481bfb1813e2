### The Partners page: the own card, pairing by voice, partners and keys.

## The own card

card-own = کارتی خۆت
card-own-explained = بە هەر ڕێگەیەک بێت بیدە بە هاوبەشەکەت؛ هیچ نهێنییەکی تێدا نییە.
card-copy = لەبەرگرتنەوەی کارتەکە
card-save = پاشەکەوتکردنی کارتەکە
card-text = کارتەکە وەک دەق
card-own-keys = کلیلەکانت لای هاوبەشەکان: { $n }
fingerprint-explained = ئەم پەنجەمۆرە بە دەنگ بۆ هاوبەشەکەت بخوێنەرەوە. هەرگیز لەگەڵ کارتەکە مەینێرە: ئەوەی کارتەکە بگۆڕێت، ئەویش دەگۆڕێت.
fingerprint-words = بە وشە
fingerprint-digits = بە ژمارە
fingerprint-code = کۆدی QRی ژمارەکان
fingerprint-code-explained = هەمان ژمارەکان، بۆ کەسێک کە لە تەنیشتت وەستاوە و لەم شاشەیەوە دەیانخوێنێتەوە.

## Pairing

pairing-title = جووتبوون لەگەڵ هاوبەشێک
pairing-card = کارتی ئەوان
pairing-card-hint = وەک پێت گەیشتووە دایبنێ؛ وشەکانی دەوروبەری زیانیان نییە.
pairing-load = کردنەوەی پەڕگەیەک
pairing-read = ئەمە کارتی کێیە؟
pairing-says = کارتەکە دەڵێت
pairing-party = ناوی کورت
pairing-made = کاتی دروستکردن
pairing-valid = کلیلی گرێکە
pairing-no-address = هیچ، ناتوانرێت پەیوەندی پێوە بکرێت
pairing-anybody = هەر کەسێک دەتوانێت ئەمە لەسەر کارتێک بنووسێت. تەنها پەنجەمۆرەکە پیشان دەدات کە هی ئەوانە یان نا.
pairing-paired = تۆ لەگەڵ ئەم لایەنە جووت بوویت. جووتبوونی نوێ ئەم کارتە دەخاتە جێگەی ئەوەی هەڵگیراوە.
pairing-other-root = کلیلی ڕەگ ئەوە نییە کە پێی جووت بوویت. یان ئەوان کلیلی خۆیان لەدەست داوە، یان ئەمە کەسێکی ترە. پێش ئەوەی بەردەوام بیت بە دەنگ لێیان ببیستە چی ڕوویداوە.
pairing-revoked = کلیلی ئەم گرێیە لێرە هەڵوەشێنراوەتەوە. بەم کارتە دابڕاو دەمێنێتەوە؛ داوای کارتێکی نوێ بکە.
pairing-root-explained = بە دەنگ پێیان وتم بۆچی کلیلی ڕەگیان گۆڕاوە.
pairing-call-title = ئێستا پەیوەندییان پێوە بکە
pairing-call = ژمارەیەک بەکار بهێنە کە لەگەڵ کارتەکە پێت نەگەیشتبێت. ئەوان پەنجەمۆرەکەیان دەخوێننەوە؛ ئەوەی دەیبیستیت بینووسە.
pairing-heard = ئەوەی دەیبیستیت، وشە یان ژمارە
pairing-heard-hint = پیتی گەورە و بچووک، بۆشایی، هێڵی بچووک و شێوەی ژمارەکان گرنگ نین.
pairing-suggested = ئەو وشانەی وا دەست پێ دەکەن
pairing-count-words = وشە: { $n } لە { $of }.
pairing-count-digits = ژمارە: { $n } لە { $of }.
pairing-unknown = هیچ پەنجەمۆرێک ئەمەی تێدا نییە: { $parts }
pairing-more-needed = پەنجەمۆر { $words } وشە یان { $digits } ژمارەیە. هەموویان بنووسە.
pairing-push = ئەوان ناتوانن بگەنە ئەم گرێیە
pairing-push-explained = ئەوسا ئەم گرێیە پەیوەندی بە هی ئەوانەوە دەکات، ئەوەی هەیە دەیهێنێت و ئەوەی بۆ ئەوانە دەیبات.
pairing-do = جووتبوون
pairing-done = جووتبوون لەگەڵ { $name } تەواو بوو.
pairing-refused = با جارێکی تر بیخوێننەوە. ئەگەر دیسان جیاواز بوو، کارتەکە هی هاوبەشەکەت نییە: بزانە هی کێیە و جووت مەبە.

## Partners

partner-heard = پەیوەندی
partner-addresses = ناونیشانەکان
partner-paired = جووتبوون
partner-traffic = ئاڵوگۆڕ
partner-unaware = هێشتا نوێترین کلیلی ئەم گرێیەی وەرنەگرتووە؛ تا ئەو کاتە بەو کلیلەی دەیناسێت بۆی مۆر دەکرێت.
partner-asks = لە پاڵپشتەوە هێنراوەتەوە و داوا دەکات ئەوەی لەدەستی داوە دووبارە بۆی بنێردرێت. کاتێک بە دەنگ دڵنیا بوویت، ئەمە لەسەر ئامێری گرێکە بنووسە:
partner-push = ناتوانێت بگاتە ئەم گرێیە: ئەم گرێیە پەیوەندی پێوە دەکات.
partner-cut-off = کلیلی گرێکەی هەڵوەشێنراوەتەوە. تا بە کارتێکی نوێ جووت نەبیت هیچ شتێک بە هیچ لایەکدا ناڕوات.
partner-keys = کلیلەکان: { $n }
partner-pinned = ئەوەی پێی جووت بوون
partner-pinned-explained = ئەمەیە کە لە کاتی جووتبوون بە دەنگ بەراورد کرا. کارتی نوێی هاوبەش دەبێت هەمان شت پیشان بدات، یان هۆکارێک کە خۆت بیستووتە.
party-kind-force = هێز
party-kind-coalition = هاوپەیمانی
party-kind-civil = دەسەڵاتی مەدەنی
party-kind-humanitarian = ڕێکخراوی فریاگوزاری

## Keys and revocation

key-none = هیچ کلیلێک نییە.
key-id = کلیل
key-kind-node = گرێ
key-kind-person = کەس
key-kind-tls-ca = ئامێرەکان
key-state-trusted = باوەڕپێکراو
key-state-revoked = هەڵوەشێنراوەتەوە
key-state-expired = ماوەی تەواو بووە
key-state-not-yet = هێشتا کارا نییە
key-state-untrusted = لەژێر ڕەگێکی تردایە
key-revoked-at = هەڵوەشێنراوەتەوە
key-revoke = هەڵوەشاندنەوەی ئەم کلیلە …
revoke-node = هەڵوەشاندنەوەی گرێکەی …
revoke-node-title = هەڵوەشاندنەوەی گرێی { $party }
revoke-node-explained = پەیوەندییە کراوەکانی دەستبەجێ دەبڕدرێن. تا بە کارتێکی نوێ جووت نەبیت نە شتی لێ وەردەگیرێت و نە شتی بۆ دەنێردرێت. ئەمە ناگەڕێتەوە.
revoke-one-title = هەڵوەشاندنەوەی کلیلێک
revoke-one-explained = ئەوەی { $subject } لەمەودوا بەم کلیلە واژۆی بکات لێرە ڕەت دەکرێتەوە. ئەمە ناگەڕێتەوە.
revoke-own-explained = { $subject } ئیتر بەم کلیلە هیچ واژۆ ناکات و پێش هەموو شتێک هەموو هاوبەشێک ئاگادار دەکرێتەوە. ئەمە ناگەڕێتەوە.
revoke-sure = بەڵێ، ئیتر باوەڕی پێ مەکەن.
revoke-do = هەڵوەشاندنەوە
