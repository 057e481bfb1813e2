### Values of lists: roles, kinds, states, clocks, fields, choices, flags.

## Roles, levels, lanes

role-duty-officer = ضابط مناوب
role-release-officer = ضابط إفراج
role-commander = قائد
role-analyst = محلل
role-auditor = مدقق
role-administrator = مشرف على النظام
level-open = مفتوح
level-restricted = محدود
level-confidential = كتوم
level-secret = سري
lane-standing = دائم
lane-flash = عاجل
lane-routine = اعتيادي
lane-bulk = كبير الحجم
language-name-en = الإنجليزية
language-name-ar = العربية
language-name-ckb = السورانية

## Kinds of things

kind-report = تقرير
kind-report-spot = تقرير رصد
kind-report-sit = تقرير موقف
kind-report-int = تقرير استخباري
kind-report-med = إخلاء طبي
kind-report-uxo = خطر متفجرات
kind-report-civ = ضرر بالمدنيين
kind-report-works = أشغال وبناء
kind-report-any = تقارير بجميع أنواعها
kind-event = حدث مشترك
kind-recall = استرداد
kind-control-measure = تدبير سيطرة
kind-crossing = عبور
kind-line = خط تواجد
kind-position = مواقع الوحدات
kind-understanding = تفاهم
kind-posture = تغيير تموضع
kind-operation = عملية مشتركة
kind-rfi = طلب معلومات
kind-support = طلب دعم
kind-statement = بيان مشترك
kind-aid-notice = إخطار مساعدات

## States of understandings, articles, releases, recalls

understanding-state-draft = مسودة
understanding-state-proposed = مقترح
understanding-state-signed = وقّعه الجميع ولم يسرِ بعد
understanding-state-in-force = نافذ
understanding-state-suspended = معلّق
understanding-state-withdrawn = منتهٍ أو حل محله غيره
understanding-state-expired = انتهت مدته
understanding-status-proposed = بانتظار التوقيع
article-status-in-force = نافذة
article-status-agreed-not-in-force = متفق عليها وغير نافذة
article-status-under-negotiation = قيد التفاوض
projection-state-queued = ينتظر المغادرة
projection-state-sent = غادر
projection-state-reached = وصل
projection-state-read = قُرئ
projection-state-recalled = مُسترَد
recall-state-queued = ينتظر المغادرة
recall-state-notified = تم الإبلاغ
recall-state-attested = أُقرّ بالمحو لديهم
recall-state-refused = مرفوض
receipt-reached = وصل إلى عقدتهم
receipt-read = قرأه المناوب لديهم
receipt-queued = الاسترداد ينتظر المغادرة
receipt-notified = تم الإبلاغ بالاسترداد
receipt-attested = إقرار بالمحو
receipt-refused = رفض الاسترداد

## Clocks, as short as they stand beside a countdown

clock-report-disposition = الرد
clock-report-flash = الوقائع الأولى
clock-report-full = التقرير الكامل
clock-event-confirm = التأكيد
clock-crossing-acknowledge = الإقرار بالاستلام
clock-crossing-decide = القرار
clock-crossing-valid = السريان
clock-crossing-extension = التمديد
clock-control-measure-answer = الرد
clock-control-measure-from = يبدأ بعد
clock-control-measure-until = ينتهي بعد
clock-recall-receipt = إشعار الاستلام
clock-approve = الموافقة
clock-posture-notice = الإخطار
clock-line-check-missed = فحص الاتصال
clock-rfi-acknowledge = طلب معلومات: الإقرار بالاستلام
clock-rfi-priority = طلب معلومات: الرد العاجل
clock-rfi-answer = طلب معلومات: الرد
clock-posture-planned = تغيير نقطة: الإخطار المسبق
clock-posture-level-2 = نقطة أُخليت: المستوى الثاني
clock-posture-level-3 = نقطة أُخليت: المستوى الثالث
clock-posture-meeting = نقطة أُخليت: الاجتماع
clock-patrol-file = دورية: الإبلاغ المسبق
clock-patrol-answer = دورية: الرد
clock-line-check-level-2 = فحص الاتصال: المستوى الثاني
clock-line-check-level-3 = فحص الاتصال: المستوى الثالث
clock-support-medevac-acknowledge = إخلاء طبي: الإقرار بالاستلام
clock-support-medevac-decide = إخلاء طبي: القرار
clock-support-acknowledge = دعم: الإقرار بالاستلام
clock-support-answer = دعم: الرد
clock-aid-notice-acknowledge = إخطار مساعدات: الإقرار بالاستلام

## Fields

field-type = النوع
field-name = الاسم
field-size = العدد
field-activity = النشاط
field-place = المكان
field-direction = الاتجاه
field-unit = الوحدة أو الزي
field-equipment = المعدات
field-debrief = ما رُوي بعد العودة
field-observed = وقت الرصد
field-reported = وقت الإبلاغ
field-received = وقت الاستلام
field-start = البداية
field-stale = يتقادم بعد
field-alt-m = الارتفاع بالمتر
field-text = النص
field-tear = خلاصة الإفراج
field-grade = التقييم
field-source = المصدر
field-found = كيف عُلم به
field-level = درجة السرية
field-releasable-to = يُفرَج عنه إلى
field-caveats = تقييدات التداول
field-flash = عاجل
field-language = اللغة
field-licence = الترخيص
field-dataset = مجموعة البيانات
field-callsign = رمز النداء
field-strength = عدد القوة
field-corridor = الممر
field-reason = السبب
field-why = السبب
field-note = ملاحظة
field-from = من
field-until = حتى
field-minutes = المدة
field-contact = تردد الاتصال
field-conditions = الشروط
field-depth-m = العمق بالمتر
field-limit-min = بحد أقصى
field-host-present = لا يُدخل أي منزل إلا بحضور الطرف المضيف
field-code = رمز الإذن
field-crossed = عبور بلا إذن
field-at = في
field-line = الخط
field-ring = النطاق
field-as = الرد
field-version = النسخة
field-disposition = الرد
field-to = إلى
field-object = الموضوع
field-answer = الرد
field-view = روايتنا
field-supersedes = يحل محل

## Choices

choice-spot = تقرير رصد
choice-sit = تقرير موقف
choice-int = تقرير استخباري
choice-med = إخلاء طبي
choice-uxo = خطر متفجرات
choice-civ = ضرر بالمدنيين
choice-works = أشغال وبناء
choice-pursuit = مطاردة
choice-medical = طبي
choice-recovery = استعادة آليات أو أفراد
choice-other = غير ذلك
choice-over-100 = أكثر من 100
choice-own-unit-there = وحدة لنا هناك
choice-hazard = خطر
choice-population = وجود سكان
choice-no-authority = لا صلاحية
choice-self-defence = دفاع عن النفس
choice-life-saving = إنقاذ حياة
choice-lost = ضلّوا الطريق
choice-label = تصنيف خاطئ
choice-error = خطأ
choice-source = المصدر في خطر
choice-superseded = حل محله غيره
choice-withdrawn = سُحب
choice-legal-hold = حفظ يُلزم به القانون
choice-passed-on = مُرِّر من قبل
choice-not-held = غير موجود لدينا
choice-seen = اطّلعنا عليه
choice-acting = نعمل عليه
choice-conflicts = يتعارض مع ما لدينا
choice-not-ours = ليس ضمن مسؤوليتنا
choice-boundary = حد فاصل
choice-coordination-point = نقطة تنسيق
choice-contact-point = نقطة التقاء
choice-phase-line = خط مرحلة
choice-restrictive-fire-line = خط تقييد النيران
choice-no-fire-area = منطقة حظر نيران
choice-restricted-area = منطقة مقيّدة
choice-checkpoint = نقطة تفتيش
choice-named-area = منطقة مسماة
caveat-orcon = لا يُمرَّر إلا بإذن الجهة المُصدِرة
caveat-exercise-only = للتمرين فقط
caveat-no-onward = لا يُمرَّر
caveat-eyes-only = للمستلم المسمّى وحده

## Flags

flag-time-ahead = الوقت يسبق ساعتنا
flag-time-old = ساعة لم تُضبط قط
flag-stale-before-start = ينتهي قبل أن يبدأ
flag-reported-before-observed = أُبلغ عنه قبل رصده

## Acts and terms that are listed

authority-crossing-request = طلب العبور
authority-crossing-decide = البت في طلب العبور
authority-control-measure-propose = اقتراح تدبير سيطرة
authority-control-measure-sign = توقيع تدبير سيطرة
authority-event-merge = دمج التقارير في حدث واحد
authority-recall-issue = إصدار استرداد
authority-recall-attest = الرد على استرداد
authority-report-send = إرسال تقرير
authority-report-dispose = الرد على تقرير
term-status = الحالة
term-titles = العنوان
term-kinds = الأنواع
term-from = من
term-to = إلى
term-area = النطاق
term-up-to = أعلى درجة
term-release = الإفراج
term-strip-source = حذف المصدر
term-cell-m = دقة المكان
term-delay-min = التأخير
term-retention-days = مدة الحفظ
term-onward = التمرير
term-valid-from = يسري من
term-valid-until = يسري حتى
term-clocks = المهل
term-authorities = الصلاحيات
term-ladder = سلّم الاتصال
term-parties = الأطراف
term-areas = النطاقات
term-sectors = القطاعات
line-problem-crosses-itself = الخط يقطع نفسه.
