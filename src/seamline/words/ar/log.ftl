log-node-founded = أُنشئت العقدة
log-partner-paired = تم الاقتران مع { $from }
log-link-down = لا اتصال مع { $party }
log-link-up = عاد الاتصال مع { $party }
log-certificate-received = ورد مفتاح من { $from }
log-key-revoked = لم يعد مفتاح { $party } موثوقاً: { $reason }
log-revocation-received = أُبطل مفتاح من مفاتيح { $from }
log-understanding-proposed = اقتُرح تفاهم
log-understanding-received = ورد اقتراح تفاهم من { $from }
log-understanding-signed = وُقّع التفاهم
log-understanding-signature = ورد توقيع { $from } على التفاهم
log-understanding-suspended = عُلّق التفاهم: { $reason }
log-understanding-suspended-by = عُلّق التفاهم من جانب { $from }: { $reason }
log-understanding-resumed = استؤنف التفاهم
log-understanding-resumed-by = استؤنف التفاهم من جانب { $from }
log-line-drawn = رُسم خط تواجد طرفنا
log-line-received = ورد خط تواجد { $from }
log-report-filed = سُجّل تقرير
log-report-edited = عُدّلت المسودة
log-report-sent = أُرسل التقرير
log-report-corrected = صُحّح التقرير: { $reason }
log-report-withdrawn = سُحب التقرير: { $reason }
log-report-approved = تمت الموافقة على الإفراج
log-report-received = ورد تقرير من { $from }
log-report-correction = ورد تقرير مصحَّح من { $from }
log-report-dispositioned-seen = التقرير: اطّلعنا عليه
log-report-dispositioned-acting = التقرير: نعمل عليه
log-report-dispositioned-conflicts = التقرير: يتعارض مع ما لدينا
log-report-dispositioned-not-ours = التقرير: ليس ضمن مسؤوليتنا
log-report-disposition-seen = رد { $from } على تقريرنا: اطّلعنا عليه
log-report-disposition-acting = رد { $from } على تقريرنا: نعمل عليه
log-report-disposition-conflicts = رد { $from } على تقريرنا: يتعارض مع ما لدينا
log-report-disposition-not-ours = رد { $from } على تقريرنا: ليس ضمن مسؤوليتنا
log-report-expired = مُحي التقرير لانتهاء مدته
log-release-held-back = حُجب عن { $party }: لم تعد أي مادة تسمح به
log-receipt-received = قرأه المناوب لدى { $from }
log-recall-issued = صدر استرداد: { $reason }
log-recall-received = ورد استرداد تقرير من { $from }: { $reason }
log-recall-receipt-attested = ورد إقرار { $from } بمحو التقرير المسترد
log-recall-receipt-refused = ورد رفض الاسترداد من { $from }
log-parcel-taken = { $count ->
    [zero] لم يرد أي قيد من { $from }
    [one] ورد قيد واحد من { $from }
    [two] ورد قيدان من { $from }
    [few] وردت { $count } قيود من { $from }
    [many] ورد { $count } قيداً من { $from }
   *[other] ورد { $count } قيد من { $from }
 }
log-parcel-refused = رُفضت حزمة من { $from } ({ $code })
log-epoch-opened = فُتحت حقبة جديدة للمجرى إلى { $party }
log-epoch-taken = فُتحت حقبة جديدة لمجرى { $from }
log-head-refused = رُفض إشعار استلام من { $from }
log-entry-quarantined = قيد من { $from } في الحجر ({ $code })
log-move-refused = لم يأخذ { $from } بخطوة من خطواتنا ({ $code })
log-clock-ran-out = انتهت مهلة
log-ladder-due = سلّم الاتصال: اتصل بالمستوى { $level } لدى { $party }
log-person-added = أُضيف { $alias }
log-person-asked = يجب أن يؤكد شخص ثانٍ تغييراً يخص { $alias }
log-person-certified = صُدّق مفتاح { $alias }
log-person-confirmed = أُكّد تغيير يخص { $alias }
log-person-key-made = صار لدى { $alias } مفتاح توقيع
log-person-locked = أُقفل { $alias }
log-person-passkey-added = أضاف { $alias } مفتاح مرور
log-person-passkey-removed = أزال { $alias } مفتاح مرور
log-person-sessions-ended = أُنهيت جلسات أخرى لـ { $alias }: { $count }
log-person-password-set = عيّن { $alias } كلمة مرور
log-person-refused = رُفض تغيير يخص { $alias }
log-person-renewed = مُنح { $alias } وسيلة دخول جديدة
log-person-replaced = استُبدل { $alias }
log-person-roles = غُيّرت أدوار { $alias }
log-person-unlocked = أُزيل القفل عن { $alias }
log-person-guessed = يحاول أحدهم تخمين بيانات دخول { $alias }
log-person-signed-in = سجّل { $alias } الدخول
log-person-signed-out = سجّل { $alias } الخروج
log-import-done = { $count ->
    [zero] لم يُستورد أي تقرير
    [one] استُورد تقرير واحد
    [two] استُورد تقريران
    [few] استُوردت { $count } تقارير
    [many] استُورد { $count } تقريراً
   *[other] استُورد { $count } تقرير
 }

title-report-spot = تقرير رصد { $grid }
title-report-sit = تقرير موقف { $grid }
title-report-int = تقرير استخباري { $grid }
title-report-med = تقرير طبي { $grid }
title-report-uxo = خطر متفجرات { $grid }
title-report-civ = ضرر بالمدنيين { $grid }
title-report-works = أشغال { $grid }
title-report-gone = تقرير مُحي
title-event = حدث { $grid } · { $n ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $n } تقارير
    [many] { $n } تقريراً
   *[other] { $n } تقرير
 }
title-crossing = عبور { $callsign } { $grid }
title-control-measure = تدبير سيطرة { $name } { $grid }
title-understanding = تفاهم { $name }، النسخة { $version }
