### Patrols: an own plan, which stays home, and its comparison with the other side's.

## Where it stands

patrol-status-filed = مقدَّمة، لم تُقارن بعد
patrol-status-checking = سُئل عنها ولا جواب بعد
patrol-status-coordinated = منسَّقة
patrol-status-to-call = الاتصال أولاً
patrol-status-held = موقوفة: لم يتصل أحد
patrol-status-out = في الخارج
patrol-status-out-uncoordinated = في الخارج بلا تنسيق
patrol-status-overdue = لم تعد في الوقت المحدد
patrol-status-in = عادت
patrol-status-debriefed = استُمع إلى تقريرها
patrol-status-cancelled = أُبطلت
patrol-status-lapsed = لم تخرج

## Steps

patrol-act-file = تقديم دورية قبل يوم
patrol-act-file-short = تقديم دورية بإشعار قصير
patrol-act-amend = تغيير الخطة
patrol-act-ask = سُئلت عقدة الطرف الآخر
patrol-act-clear = لا تعارض
patrol-act-noted = لا تعارض هنا، وما زال غيره مفتوحاً
patrol-act-conflict = اتصل بهم
patrol-act-no-answer = لا جواب في الوقت المحدد: اتصل بهم
patrol-act-hold = لم يتصل أحد في الوقت المحدد: توقف
patrol-act-agree = اتُّفق صوتياً
patrol-act-go = خرجت
patrol-act-go-uncoordinated = خرجت بلا تنسيق
patrol-act-phase = عند خط مرحلة
patrol-act-return = عادت
patrol-act-debrief = الاستماع إلى التقرير
patrol-act-cancel = إبطال الدورية
patrol-act-overdue = لم تعد في الوقت المحدد
patrol-act-lapse = انقضى وقتها ولم تخرج

## What to do meanwhile

patrol-safe-filed = الخطة موقَّعة وتبقى هنا. قارنها بخطط الطرف الآخر قبل الخروج.
patrol-safe-checking = غير منسَّقة. إلى أن يصل الجواب تصرّف كأنه «اتصل».
patrol-safe-coordinated = لا شيء يعارضها فيما سُئل عنه أو اتُّفق عليه. اخرج ضمن الوقت المحدد، وأبلغ عند كل خط مرحلة.
patrol-safe-to-call = غير منسَّقة. اتصل بالضابط المناوب لدى الطرف الآخر قبل أن يتحرك أحد. ما تقوله لهم من خطتك قرارك أنت.
patrol-safe-held = غير منسَّقة، ولم يتصل أحد. لا تخرج الدورية.
patrol-safe-out = في الخارج. أبلغ عند خطوط المراحل وعند العودة.
patrol-safe-out-uncoordinated = في الخارج بلا تنسيق. اتصل بالطرف الآخر الآن، وابتعد عن خطه، وكن مستعداً للتوقف.
patrol-safe-overdue = لم تعد في الوقت المحدد. اعرف أين هي، واتصل بالطرف الآخر قبل أن يبحث عنها أحد.
patrol-safe-in = عادت. دوّن ما رأته.
patrol-safe-debriefed = انتهت. لا شيء مستحق.
patrol-safe-cancelled = لا تخرج. لم تعد تُحسب.
patrol-safe-lapsed = انقضى وقتها ولم تخرج.

## Names

title-patrol = دورية { $callsign } { $grid }
new-patrol = تقديم دورية
new-patrol-explained = تبقى الخطة على هذه العقدة. وقّعها قبل يوم؛ أما بإشعار قصير فالاتصال الصوتي أولاً دائماً. ثم قارنها بخطط الطرف الآخر.
title-patrol-check = مقارنة دوريات: سأل { $party }
new-patrol-check = مقارنة دورية
new-patrol-check-explained = تقارن العقدتان الخطط دون كشفها. الجواب: لا تعارض، أو اتصل مع المربع والوقت. يعلم الطرف الآخر أنك سألت، ولا يعلم شيئاً من الخطة.

## Run sheet

patrol-sheet-checked = قورنت
patrol-sheet-out = خرجت
patrol-sheet-in = عادت
patrol-sheet-debriefed = استُمع إلى تقريرها

## The comparison

patrol-check-status-asked = مطلوبة
patrol-check-status-answering = الجواب في الطريق
patrol-check-status-answered = أُجيب عنها
patrol-check-status-lapsed = لا جواب
patrol-check-act-ask = السؤال
patrol-check-act-reply = العقدة تُعدّ جوابها
patrol-check-act-answer = جزء من الجواب
patrol-check-act-last = الجزء الأخير من الجواب
patrol-check-act-lapse = لا جواب في الوقت المحدد
patrol-check-safe-wait = تجيب عقدتهم من تلقاء نفسها. إلى أن تجيب توقّف: عدم الجواب يعني اتصل.
patrol-check-safe-look = أُجيب عنها. النتيجة مدوَّنة في الدورية، وهنا فقط.
patrol-check-safe-call = لا جواب. اتصل بهم.
patrol-check-safe-by-itself = تجيب عقدتك من تلقاء نفسها. لا يرى أي طرف خطة الآخر، ولا ترى أنت النتيجة.

## Fields and choices

field-recognition = التعارف
field-phase-lines = خطوط المراحل
field-phase-line = خط المرحلة
field-passed-lines = البلاغات من الميدان
field-checks = المقارنة بالطرف الآخر
field-partner = مع
field-partners = جرى الحديث مع
field-came-to = الجواب
field-cells = مربعات 1 كم
field-south-west = من المربع
field-north-east = إلى المربع
field-short-notice = بإشعار قصير
field-patrol = الدورية
field-box = المربع والوقت
field-check = الفحص
field-series = تُحسب باسم
field-points = ما يُقارن
field-limit-s = ثوانٍ
choice-no-answer-yet = لا جواب بعد
choice-nothing-shared = لا تعارض
choice-call-them = تعارض: اتصل
choice-agreed-by-voice = اتُّفق صوتياً

## Clocks

clock-patrol-reply = مقارنة الدوريات: إعداد الجواب
plain-clock-patrol-reply = إجابة عقدة عن مقارنة دورية
clock-patrol-check = مقارنة الدوريات: الجواب
plain-clock-patrol-check = عدّ مقارنة الدوريات التي بلا جواب بمعنى «اتصل»
clock-patrol-until = دورية: العودة

## What articles call it

kind-patrol-check = مقارنة الدوريات
plain-kind-patrol-check = مقارنات الدوريات

## In the log

log-further-unopened = لم يُسأل { $party } مرة أخرى ({ $code })

## Refusals

error-patrol-times = يجب أن تنتهي بعد أن تبدأ.
error-patrol-late = تبدأ بعد أقل من يوم. قدّمها بإشعار قصير: عندئذ الاتصال الصوتي أولاً.
error-patrol-window = هذا خارج الوقت الموقَّع عليه. غيّر الخطة، أو أبلغ عن الخروج بلا تنسيق.
error-patrol-still-out = لم يقل الجميع إنهم عادوا: اتصل بمن لم يقل ذلك، أو أعلن الإيقاف.
error-patrol-is-in = قال جانبك إنه عاد. للخروج مرة أخرى اقترح خطة جديدة.
error-patrol-corridor = الممر أطول من 100 كم أو يخرج عن الشبكة. قدّمه أجزاءً.
error-patrol-too-large = الممر والوقت معاً أكبر من أن يُقارنا. قدّم الدورية أجزاءً.
error-patrol-stays-home = لا تُبلَّغ خطة الدورية إلى أحد. ما يجب أن يعرفه الطرفان هو دورية متزامنة.
error-patrol-other-check = هذا جواب عن مقارنة غير الأخيرة.
error-patrol-agree-all = اذكر كل طرف لم يُجب بعدم التعارض. تحدّث معهم جميعاً أولاً.
error-patrol-unknown = ليست لديكم دورية كهذه.
error-patrol-not-signed = لا تُقارن إلا دورية موقَّعة لم تخرج بعد.
error-patrol-past = انقضى وقتها. لا شيء يُقارن.
error-patrol-far = تنتهي بعد أكثر من أربعة أيام. قارنها عند اقتراب وقتها.
error-patrol-checks-spent = بلغت المقارنات العدد المتفق عليه لليوم. اتصل بهم.
error-patrol-check-form = المقارنة لدورية واحدة ولا شيء غيرها.
error-patrol-check-one = تُطلب المقارنة من طرف واحد.
error-patrol-check-order = جزء من الجواب في غير ترتيبه.

## In the exercise

inject-patrol-compared = دوريات تُقارن دون كشفها: لا تعارض، واتصل
inject-patrol-unanswered = مقارنة بلا جواب تعني «اتصل»
inject-joint-patrol = دورية للطرفين جنباً إلى جنب يوقفها أحدهما
found-comparison = جواب المقارنة
found-box = مربع التعارض
found-other-plan = ما يُعرف من خطة الآخر
found-reported = بُلّغ من الميدان
