### Report: what somebody saw, sent to a partner, answered with a disposition.

## Where it stands

report-status-draft = مسودة
report-status-sent = مُرسَل
report-status-received = مُستلَم
report-status-dispositioned = رُدَّ عليه
report-status-corrected = مصحَّح والرد معلّق
report-status-withdrawn = مسحوب

## Steps

report-act-send = إرسال
report-act-edit = تعديل
report-act-approve = الموافقة على الإفراج
report-act-correct = تصحيح
report-act-withdraw = سحب
report-act-receive = استلام
report-act-dispose = رد
report-act-seen = اطّلعنا عليه
report-act-acting = نعمل عليه
report-act-conflicts = يتعارض مع ما لدينا
report-act-not-ours = ليس ضمن مسؤوليتنا

## What each side does meanwhile

report-safe-unanswered = لا رد بعد. الإرسال ليس قراءة، والقراءة ليست عملاً: اتصل إن كان الأمر عاجلاً.
report-safe-answer = رُدَّ عليه: اطّلعنا عليه، أو نعمل عليه، أو يتعارض مع ما لدينا، أو ليس ضمن مسؤوليتنا.
report-safe-corrected = صحّحوا هذا التقرير. اقرأ النسخة الجديدة ورُدَّ عليها؛ لم تعد القديمة قائمة.
report-safe-answered = رُدَّ عليه. ومن يعمل عليه مذكور إلى جانبه.
report-safe-withdrawn = سحبته الجهة المُصدِرة. لا تتصرف بناءً عليه.

## Fields and choices

field-about = يتعلق بـ
field-lat-e7 = دائرة العرض
field-lon-e7 = خط الطول
field-originator = الجهة المُصدِرة
field-precision-m = الدقة بالأمتار
field-report = التقرير

## Refusals

error-report-about = ما يتحدث عنه التقرير غير مسمّى على نحو صحيح.
error-report-altitude = الارتفاع خارج النطاق.
error-report-caveats = أحد تقييدات التداول غير معروف أو مكرر.
error-report-flash = علامة «عاجل» غير صحيحة الشكل.
error-report-found = كيف عُلم به: `patrol` أو `received` أو لم يُذكر.
error-report-grade = التقييم حرف من A إلى F ورقم من 1 إلى 6، مثل `B2`.
error-report-language = لغة التقرير غير معروفة.
error-report-latitude = تقع دائرة العرض بين 90° جنوباً و90° شمالاً.
error-report-level = درجة السرية غير معروفة.
error-report-long = النص أطول من المسموح أو فيه محارف غير مسموح بها.
error-report-longitude = يقع خط الطول بين 180° غرباً و180° شرقاً.
error-report-originator = الجهة المُصدِرة غير مسمّاة على نحو صحيح.
error-report-precision = الدقة خارج النطاق.
error-report-releasable = أحد الأطراف التي يجوز الإفراج إليها غير مسمّى على نحو صحيح أو مكرر.
error-report-size = العدد غير صحيح الشكل أو خارج النطاق.
error-report-tear = خلاصة الإفراج أطول من المسموح أو فيها محارف غير مسموح بها.
error-report-text = أحد الحقول أطول من المسموح أو فيه محارف غير مسموح بها.
error-report-time = أحد الأوقات غير صحيح الشكل.
error-report-type = لا يوجد نوع تقارير كهذا.

choice-patrol = دوريتنا أو نقطتنا
choice-received = أخبرنا به غيرنا
entry-found-unsaid = لم يُذكر
