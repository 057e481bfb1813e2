log-node-founded = گرێکە دامەزرا
log-partner-paired = لەگەڵ { $from } جووت کرا
log-link-down = پەیوەندی لەگەڵ { $party } نییە
log-link-up = پەیوەندی لەگەڵ { $party } گەڕایەوە
log-certificate-received = کلیلێکی { $from } گەیشت
log-key-revoked = چیتر متمانە بە کلیلێکی { $party } ناکرێت: { $reason }
log-revocation-received = { $from } چیتر زامنی یەکێک لە کلیلەکانی ناکات
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
log-report-dispositioned-not-ours = ڕاپۆرت: هی ئێمە نییە
log-report-disposition-seen = { $from } ڕاپۆرتەکەمانی بینی
log-report-disposition-acting = { $from } کار لەسەر ڕاپۆرتەکەمان دەکات
log-report-disposition-conflicts = { $from }: ڕاپۆرتەکەمان لەگەڵ هی ئەوان ناکۆکە
log-report-disposition-not-ours = { $from }: ئەوەی ڕاپۆرتمان کرد هی ئەوان نییە
log-report-expired = ڕاپۆرت سڕایەوە، ماوەکەی تەواو بوو
log-release-held-back = لە { $party } ڕاگیرا: هیچ ماددەیەک چیتر ڕێگەی پێ نادات
log-receipt-received = ئێشکگری { $from } خوێندییەوە
log-recall-issued = گەڕاندنەوە دەرچوو: { $reason }
log-recall-received = { $from } ڕاپۆرتێک دەگەڕێنێتەوە: { $reason }
log-recall-receipt-attested = { $from } پشتڕاستی کردەوە کە ڕاپۆرتە گەڕێنراوەکە سڕاوەتەوە
log-recall-receipt-refused = { $from } گەڕاندنەوەکە ڕەت دەکاتەوە
log-parcel-taken = { $count ->
    [one] { $count } تۆماری { $from } گەیشت
   *[other] { $count } تۆماری { $from } گەیشتن
 }
log-parcel-refused = بەستەیەکی { $from } ڕەت کرایەوە ({ $code })
log-epoch-opened = سەردەمێکی نوێی ڕەوت بۆ { $party } کرایەوە
log-epoch-taken = { $from } سەردەمێکی نوێی ڕەوتەکەی کردەوە
log-head-refused = پسوولەیەکی وەرگرتنی { $from } ڕەت کرایەوە
log-entry-quarantined = تۆمارێکی { $from } لە کەرەنتینەیە ({ $code })
log-clock-ran-out = ماوەیەک تەواو بوو
log-ladder-due = پەیژەی پەیوەندی: پەیوەندی بە ئاستی { $level }ی { $party } بکە
log-person-added = { $alias } زیاد کرا
log-person-asked = کەسی دووەم دەبێت گۆڕانکارییەک بۆ { $alias } پشتڕاست بکاتەوە
log-person-certified = کلیلی { $alias } پشتڕاست کرایەوە
log-person-confirmed = گۆڕانکارییەک بۆ { $alias } پشتڕاست کرایەوە
log-person-key-made = { $alias } کلیلی واژۆی هەیە
log-person-locked = { $alias } داخرا
log-person-passkey-added = { $alias } کلیلی تێپەڕینی زیاد کرد
log-person-passkey-removed = { $alias } کلیلێکی تێپەڕینی لابرد
log-person-sessions-ended = دانیشتنەکانی تری { $alias } کۆتاییان پێ هات: { $count }
log-person-password-set = { $alias } وشەی نهێنی دانا
log-person-refused = گۆڕانکارییەک بۆ { $alias } ڕەت کرایەوە
log-person-renewed = { $alias } دەستگەیشتنی نوێی وەرگرت
log-person-replaced = { $alias } گۆڕدرا بە کەسێکی تر
log-person-roles = ڕۆڵەکانی { $alias } گۆڕدران
log-person-unlocked = { $alias } کرایەوە
log-person-guessed = کەسێک هەوڵی خەمڵاندنی چوونەژوورەوەی { $alias } دەدات
log-person-signed-in = { $alias } هاتە ژوورەوە
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
title-report-works = کارەکان { $grid }
title-report-gone = ڕاپۆرتی سڕاوە
title-event = ڕووداو { $grid } · { $n ->
    [one] { $n } ڕاپۆرت
   *[other] { $n } ڕاپۆرت
 }
title-crossing = پەڕینەوە { $callsign } { $grid }
title-control-measure = ڕێکاری کۆنترۆڵ { $name } { $grid }
title-understanding = لێکتێگەیشتنی { $name }، وەشانی { $version }
