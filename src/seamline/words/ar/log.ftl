### Titles of things, and the lines of the log.

## Titles: how a thing is named in lists. Parts that are empty are left out by the pages

title-report-spot = تقرير رصد · { $activity } · { $grid }
title-report-sit = تقرير موقف · { $grid }
title-report-int = تقرير استخباري · { $grid }
title-report-med = إخلاء طبي · { $grid }
title-report-uxo = خطر متفجرات · { $activity } · { $grid }
title-report-civ = ضرر بالمدنيين · { $grid }
title-report-works = أشغال وبناء · { $activity } · { $grid }
title-report-gone = تقرير لم يعد محفوظاً هنا
title-report = تقرير
title-event = حدث مشترك · { $grid }
title-crossing = عبور · { $callsign } · { $reason } · { $grid }
title-control-measure = { $type } · { $name }
title-recall = استرداد
title-line = خط تواجد
title-understanding = التفاهم { $name }، النسخة { $version }

## Lines of the log

log-node-founded = أُنشئت هذه العقدة.
log-partner-paired = رُبطت العقدة مع { $from }.
log-link-up = الاتصال مع { $party } قائم.
log-link-down = انقطع الاتصال مع { $party }.
log-report-filed = سُجّل تقرير مسودةً.
log-report-edited = عُدّلت المسودة.
log-report-sent = أُرسل تقرير وفق ما تسمح به المواد.
log-report-approved = وافق ضابط إفراج على الإفراج.
log-report-corrected = صُحّح تقرير، ويصل التصحيح كل من وصله.
log-report-withdrawn = سُحب تقرير.
log-report-received = ورد تقرير من { $from }.
log-report-dispositioned = أُجيب عن تقرير: { $as }.
log-report-disposition = أجاب { $from } عن تقريرنا: { $as }.
log-report-expired = انتهت مدة حفظ تقرير فحُذف.
log-release-held-back = لم يخرج شيء إلى { $party }: لا مادة تسمح بذلك الآن.
log-recall-issued = صدر استرداد.
log-recall-received = يسترد { $from } ما أفرج عنه.
log-recall-receipt = أجاب { $from } عن استرداد: { $answer }.
log-receipt-received = قرأه { $from }.
log-move-received = وردت خطوة من { $from }.
log-clock-ran-out = انتهت مهلة: { $name }.
log-ladder-due = لم يُجب أحد: استدعِ المستوى التالي.
log-line-drawn = صار خط تواجدنا نافذاً.
log-line-received = ورد خط تواجد { $from }.
log-understanding-proposed = اقتُرح تفاهم.
log-understanding-received = يقترح { $from } تفاهماً.
log-understanding-signed = وقّعنا تفاهماً.
log-understanding-signature = وقّع { $from } تفاهماً.
log-understanding-suspension = تغيّر تعليق تفاهم.
log-parcel-taken = استُلم طرد من { $from }.
log-parcel-refused = رُفض طرد من { $from }: { $code }
log-head-refused = لدى { $from } تاريخ آخر لتيارنا. حُفظ كلاهما دليلاً.
log-entry-quarantined = نُحّي شيء من { $from } جانباً: { $code }
log-epoch-opened = فُتحت سلسلة أرقام جديدة مع { $party }.
log-epoch-taken = فتح { $from } سلسلة أرقام جديدة.
log-certificate-received = أرسل { $from } شهادة.
log-key-revoked = أُلغي مفتاح.
log-revocation-received = ألغى { $from } مفتاحاً.
log-person-signed-in = سجّل { $alias } الدخول.
log-person-signed-out = سجّل { $alias } الخروج.
log-person-guessed = أحدهم يحاول تخمين دخول { $alias }.
log-person-ticket = أُنشئ رابط لمرة واحدة لـ { $alias }.
log-person-added = أُضيف { $alias }.
log-person-changed = تغيّر ما يحق لـ { $alias }.
log-person-locked = أُقفل { $alias }.
log-person-replaced = استُبدل { $alias }.
log-other = قُيِّد.

## Answers that only the log names

choice-attest = حُذف
choice-refuse = رُفض
choice-attested = حُذف
choice-refused = رُفض
choice-receive = استُلم
