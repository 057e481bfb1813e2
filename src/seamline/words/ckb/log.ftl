### Titles of things, and the lines of the log.

## Titles: how a thing is named in lists. Parts that are empty are left out by the pages

title-report-spot = ڕاپۆرتی بینین · { $activity } · { $grid }
title-report-sit = ڕاپۆرتی دۆخ · { $grid }
title-report-int = ڕاپۆرتی هەواڵگری · { $grid }
title-report-med = گواستنەوەی پزیشکی · { $grid }
title-report-uxo = مەترسیی تەقەمەنی · { $activity } · { $grid }
title-report-civ = زیانی خەڵکی سیڤیل · { $grid }
title-report-works = کار و بیناسازی · { $activity } · { $grid }
title-report-gone = ڕاپۆرتێک کە ئیتر لێرە نەماوە
title-report = ڕاپۆرت
title-event = ڕووداوی هاوبەش · { $grid }
title-crossing = پەڕینەوە · { $callsign } · { $reason } · { $grid }
title-control-measure = { $type } · { $name }
title-recall = گەڕاندنەوە
title-line = هێڵی ئامادەیی
title-understanding = لێکتێگەیشتنی { $name }، وەشانی { $version }

## Lines of the log

log-node-founded = ئەم گرێیە دامەزرا.
log-partner-paired = لەگەڵ { $from } بەسترایەوە.
log-link-up = پەیوەندی لەگەڵ { $party } هەیە.
log-link-down = پەیوەندی لەگەڵ { $party } پچڕا.
log-report-filed = ڕاپۆرتێک وەک ڕەشنووس تۆمار کرا.
log-report-edited = ڕەشنووسەکە دەستکاری کرا.
log-report-sent = ڕاپۆرتێک بەپێی ڕێگەپێدانی ماددەکان نێردرا.
log-report-approved = ئەفسەری ئازادکردن ڕەزامەندی لەسەر ئازادکردن دا.
log-report-corrected = ڕاپۆرتێک ڕاست کرایەوە. هەر کەسێک هەیبووە ڕاستکردنەوەکەی پێ دەگات.
log-report-withdrawn = ڕاپۆرتێک کشێنرایەوە.
log-report-received = ڕاپۆرتێک لە { $from } هات.
log-report-dispositioned = وەڵامی ڕاپۆرتێک درایەوە: { $as }.
log-report-disposition = { $from } وەڵامی ڕاپۆرتەکەمانی دایەوە: { $as }.
log-report-expired = ماوەی هەڵگرتنی ڕاپۆرتێک تەواو بوو و سڕایەوە.
log-release-held-back = هیچ بۆ { $party } دەرنەچوو: ئێستا هیچ ماددەیەک ڕێگە نادات.
log-recall-issued = گەڕاندنەوەیەک دەرچوو.
log-recall-received = { $from } ئەوەی ئازادی کردبوو دەگەڕێنێتەوە.
log-recall-receipt = { $from } وەڵامی گەڕاندنەوەیەکی دایەوە: { $answer }.
log-receipt-received = { $from } خوێندییەوە.
log-move-received = هەنگاوێک لە { $from }ـەوە هات.
log-clock-ran-out = ماوەیەک تەواو بوو: { $name }.
log-ladder-due = کەس وەڵامی نەدایەوە: بانگی ئاستی دواتر بکە.
log-line-drawn = هێڵی ئامادەیی ئێمە کارا کرا.
log-line-received = هێڵی ئامادەیی { $from } هات.
log-understanding-proposed = لێکتێگەیشتنێک پێشنیار کرا.
log-understanding-received = { $from } لێکتێگەیشتنێک پێشنیار دەکات.
log-understanding-signed = ئێمە لێکتێگەیشتنێکمان واژۆ کرد.
log-understanding-signature = { $from } لێکتێگەیشتنێکی واژۆ کرد.
log-understanding-suspension = ڕاگرتنی لێکتێگەیشتنێک گۆڕا.
log-parcel-taken = بەستەیەک لە { $from } وەرگیرا.
log-parcel-refused = بەستەیەکی { $from } ڕەت کرایەوە: { $code }
log-head-refused = { $from } مێژوویەکی تری ڕەوتەکەمانی هەیە. هەردووکیان وەک بەڵگە هەڵگیران.
log-entry-quarantined = شتێکی { $from } لاوە نرا: { $code }
log-epoch-opened = زنجیرەیەکی نوێی ژمارە لەگەڵ { $party } کرایەوە.
log-epoch-taken = { $from } زنجیرەیەکی نوێی ژمارەی کردەوە.
log-certificate-received = { $from } بڕوانامەیەکی نارد.
log-key-revoked = کلیلێک هەڵوەشێنرایەوە.
log-revocation-received = { $from } کلیلێکی هەڵوەشاندەوە.
log-person-signed-in = { $alias } هاتە ژوورەوە.
log-person-signed-out = { $alias } چووە دەرەوە.
log-person-guessed = کەسێک هەوڵی پێزانینی چوونەژوورەوەی { $alias } دەدات.
log-person-ticket = بەستەرێکی یەکجارە بۆ { $alias } دروست کرا.
log-person-added = { $alias } زیاد کرا.
log-person-changed = ئەوەی { $alias } دەتوانێت بیکات گۆڕا.
log-person-locked = { $alias } قفڵ کرا.
log-person-replaced = { $alias } گۆڕدرا.
log-other = تۆمار کرا.

## Answers that only the log names

choice-attest = سڕایەوە
choice-refuse = ڕەتکرایەوە
choice-attested = سڕایەوە
choice-refused = ڕەتکرایەوە
choice-receive = وەرگیرا
