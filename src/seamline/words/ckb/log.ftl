log-node-founded = گرێکە دامەزرا
log-partner-paired = لەگەڵ { $from } جووت کرا
log-link-down = پەیوەندی لەگەڵ { $party } نییە
log-link-up = پەیوەندی لەگەڵ { $party } گەڕایەوە
log-certificate-received = کلیلێکی { $from } گەیشت
log-key-revoked = ئیتر باوەڕ بە کلیلێکی { $party } ناکرێت: { $reason }
log-revocation-received = { $from } یەکێک لە کلیلەکانی هەڵوەشاندەوە
log-understanding-proposed = لێکتێگەیشتن پێشنیار کرا
log-understanding-received = { $from } لێکتێگەیشتنێک پێشنیار دەکات
log-understanding-signed = لێکتێگەیشتن واژۆ کرا
log-understanding-signature = { $from } لێکتێگەیشتنەکەی واژۆ کرد
log-understanding-suspended = لێکتێگەیشتن ڕاگیرا: { $reason }
log-understanding-suspended-by = { $from } لێکتێگەیشتنەکەی ڕاگرت: { $reason }
log-understanding-resumed = لێکتێگەیشتن دەستی پێ کردەوە
log-understanding-resumed-by = { $from } ڕاگرتنی لێکتێگەیشتنەکەی هەڵگرت
log-line-drawn = هێڵی ئامادەبوونی خۆمان کێشرا
log-line-received = هێڵی ئامادەبوونی { $from } گەیشت
log-report-filed = ڕاپۆرت تۆمار کرا
log-report-edited = ڕەشنووسەکە گۆڕدرا
log-report-sent = ڕاپۆرت نێردرا
log-report-corrected = ڕاپۆرت ڕاست کرایەوە: { $reason }
log-report-withdrawn = ڕاپۆرت کشێنرایەوە: { $reason }
log-report-approved = ڕەزامەندی لەسەر ئازادکردن درا
log-report-received = ڕاپۆرتێکی { $from } گەیشت
log-report-correction = ڕاپۆرتێکی ڕاستکراوەی { $from } گەیشت
log-report-dispositioned-seen = ڕاپۆرت: بینرا
log-report-dispositioned-acting = ڕاپۆرت: کاری لەسەر دەکرێت
log-report-dispositioned-conflicts = ڕاپۆرت: لەگەڵ هی ئێمە ناکۆکە
log-report-dispositioned-not-ours = ڕاپۆرت: ئەرکی ئێمە نییە
log-report-disposition-seen = { $from } ڕاپۆرتەکەمانی بینی
log-report-disposition-acting = { $from } کار لەسەر ڕاپۆرتەکەمان دەکات
log-report-disposition-conflicts = { $from }: ڕاپۆرتەکەمان لەگەڵ هی ئەوان ناکۆکە
log-report-disposition-not-ours = { $from }: ئەوەی ڕاپۆرتمان کرد ئەرکی ئەوان نییە
log-report-expired = ڕاپۆرت سڕایەوە، ماوەکەی تەواو بوو
log-release-held-back = بۆ { $party } نەنێردرا: ئیتر هیچ ماددەیەک ڕێگەی پێ نادات
log-receipt-received = ئێشکگری { $from } خوێندییەوە
log-recall-issued = گەڕاندنەوە دەرچوو: { $reason }
log-recall-received = { $from } ڕاپۆرتێک دەگەڕێنێتەوە: { $reason }
log-recall-receipt-attested = { $from } گەواهیی دا کە ڕاپۆرتە گەڕێنراوەکە سڕاوەتەوە
log-recall-receipt-refused = { $from } گەڕاندنەوەکە ڕەت دەکاتەوە
log-parcel-taken = { $count ->
    [one] { $count } تۆماری { $from } گەیشت
   *[other] { $count } تۆماری { $from } گەیشتن
 }
log-parcel-refused = بەستەیەکی { $from } ڕەت کرایەوە ({ $code })
log-epoch-opened = سەردەمێکی نوێی ڕەوت بۆ { $party } کرایەوە
log-epoch-taken = { $from } سەردەمێکی نوێی ڕەوتەکەی کردەوە
log-head-refused = پسوولەیەکی وەرگرتنی { $from } ڕەت کرایەوە
log-entry-quarantined = تۆمارێکی { $from } لە کەرەنتینەدایە ({ $code })
log-move-refused = { $from } هەنگاوێکی ئێمەی وەرنەگرت ({ $code })
log-clock-ran-out = ماوەیەک تەواو بوو
log-ladder-due = پەیژەی پەیوەندی: پەیوەندی بە ئاستی { $level }ی { $party } بکە
log-person-added = { $alias } زیاد کرا
log-person-asked = کەسی دووەم دەبێت گۆڕانکارییەک بۆ { $alias } پشتڕاست بکاتەوە
log-person-certified = بڕوانامە درا بە کلیلی { $alias }
log-person-confirmed = گۆڕانکارییەک بۆ { $alias } پشتڕاست کرایەوە
log-person-key-made = { $alias } کلیلی واژۆی هەیە
log-person-locked = { $alias } قفڵ کرا
log-person-passkey-added = { $alias } کلیلی تێپەڕینی زیاد کرد
log-person-passkey-removed = { $alias } کلیلێکی تێپەڕینی لابرد
log-person-sessions-ended = دانیشتنەکانی تری { $alias } داخران: { $count }
log-person-password-set = { $alias } وشەی نهێنی دانا
log-person-refused = گۆڕانکارییەک بۆ { $alias } ڕەت کرایەوە
log-person-renewed = ڕێگەی چوونەژوورەوەی نوێ درا بە { $alias }
log-person-replaced = کەسێکی تر جێگەی { $alias }ی گرتەوە
log-person-roles = ڕۆڵەکانی { $alias } گۆڕدران
log-person-unlocked = قفڵی { $alias } لابرا
log-person-guessed = کەسێک هەوڵی زانینی چوونەژوورەوەی { $alias } دەدات بە خەمڵاندن
log-person-signed-in = { $alias } چووە ژوورەوە
log-person-signed-out = { $alias } چووە دەرەوە
log-import-done = { $count ->
    [one] { $count } ڕاپۆرت هاوردە کرا
   *[other] { $count } ڕاپۆرت هاوردە کران
 }

title-report-spot = ڕاپۆرتی بینین { $grid }
title-report-sit = ڕاپۆرتی دۆخ { $grid }
title-report-int = ڕاپۆرتی هەواڵگری { $grid }
title-report-med = ڕاپۆرتی پزیشکی { $grid }
title-report-uxo = مەترسیی تەقەمەنی { $grid }
title-report-civ = زیانی خەڵکی مەدەنی { $grid }
title-report-works = کار و بیناسازی { $grid }
title-report-gone = ڕاپۆرتێکی سڕاوە
title-event = ڕووداو { $grid } · { $n ->
    [one] { $n } ڕاپۆرت
   *[other] { $n } ڕاپۆرت
 }
title-crossing = پەڕینەوە { $callsign } { $grid }
title-control-measure = ڕێکاری کۆنترۆڵ { $name } { $grid }
title-understanding = لێکتێگەیشتنی { $name }، وەشانی { $version }
