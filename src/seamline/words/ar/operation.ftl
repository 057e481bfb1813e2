### Joint operation: one plan signed by all, GO by all or NO-GO, a stop by any side.

## Where it stands

operation-status-warned = أُعلن الإنذار
operation-status-planned = الخطة مطروحة والتواقيع ناقصة
operation-status-objected = معترَض عليها
operation-status-lapsed = سقطت دون توقيع
operation-status-signed = وقّعها الجميع، وينقص إذن البدء
operation-status-go = أذِن الجميع بالبدء، ولم يعلم الجميع بذلك بعد
operation-status-ready = أذِن الجميع بالبدء وعلم الجميع بذلك
operation-status-no-go = لا بدء
operation-status-running = جارية
operation-status-resumed = جارية بعد التغيير
operation-status-changing = تغيير مطلوب والتواقيع ناقصة
operation-status-held = متوقفة مكانها: لم يوقَّع التغيير في وقته
operation-status-stopped = موقوفة
operation-status-restarting = موقوفة، واستئنافها مطلوب
operation-status-over = انقضى وقتها ولم يخرج الجميع
operation-status-ended = انتهت، والمراجعة مستحقة
operation-status-unreviewed = انتهت ولم تُراجَع في الوقت المحدد
operation-status-reviewed = راجعها الجميع
operation-status-cancelled = أُبطلت

## Steps

operation-act-warn = إصدار الإنذار (WARNO)
operation-act-plan = كتابة الخطة أو تعديلها (CONOP)
operation-act-sign = توقيع هذه النسخة
operation-act-object = الاعتراض
operation-act-cancel = الإبطال
operation-act-go = الإذن بالبدء
operation-act-confirm = لديه إذن الجميع بالبدء
operation-act-stop = توقّف، لا بدء
operation-act-heard = وصله التوقّف
operation-act-phase = الإبلاغ عن بلوغ خط مرحلة
operation-act-change = طلب تغيير (FRAGO)
operation-act-out = خرجنا
operation-act-review = المراجعة
operation-act-lapse = انقضت المهلة
operation-act-start = ساعة الصفر
operation-act-expire = انقضى وقتها
operation-act-overdue = انقضت مهلة المراجعة

## What each side does meanwhile

operation-safe-warned = استعدّ. لم يُتفق على شيء ولا يتحرك أحد بموجبه.
operation-safe-planned = لا تنفذ حتى يوقّع كل طرف هذه النسخة بعينها. اقرأ ما تغيّر وقارن رقم التحقق بالصوت.
operation-safe-objected = لا اتفاق. لا يتحرك أحد بموجبها. تحدّثا، ثم عدّلا الخطة أو أبطلاها.
operation-safe-lapsed = لم توقَّع في وقتها ولا تنفذ. لا يتحرك أحد بموجبها.
operation-safe-signed = وقّعها الجميع. لا يتحرك أحد قبل أن يأذن كل طرف بالبدء. والإذن الذي لا يصل الآخرين في وقته لا يُعتد به.
operation-safe-go = أذون الجميع وصلت. لا تتحرك بعد: يجب أن يُعلم لدى كل طرف أنها لدى كل طرف، وإلا فلا بدء.
operation-safe-ready = الإذن بالبدء معلوم لدى الجميع. انطلق في ساعة الصفر لا قبلها، ما لم يأتِ توقّف أو ينقطع الاتصال.
operation-safe-no-go = لا بدء. لا ينطلق أحد. أبلغ وحداتك الآن؛ ساعة صفر جديدة تحتاج خطة معدّلة تُوقَّع من جديد.
operation-safe-running = التزم بالخطة وأبلغ عند كل خط مرحلة. لأي طرف أن يوقفها في أي لحظة.
operation-safe-resumed = التزم بالخطة بعد تغييرها وأبلغ عند كل خط مرحلة. لأي طرف أن يوقفها في أي لحظة.
operation-safe-changing = ما يمسّه التغيير غير نافذ: توقّف فيه. وامضِ في ما عداه، ولا تتجاوز خط المرحلة التالي.
operation-safe-held = لم يوقَّع التغيير في وقته. توقّف عند خط المرحلة التالي إلى أن يوقّع الجميع تغييراً.
operation-safe-stopped = موقوفة. توقّف حيث أنت، وأخبر الطرف الآخر بمكانك، ولا تمضِ إلا بتغيير وقّعه الجميع.
operation-safe-fallen = لا شيء نافذ بين الطرفين الآن: التفاهم معلّق أو انتهت مدته. امضِ إلى خط المرحلة التالي ولا تتجاوزه، واثبت هناك. توقّع الآخرين على الطرق المتفق عليها إلى أن يقولوا إنهم توقّفوا. اتصل بهم.
operation-safe-restarting = ما زالت موقوفة. توقّف حيث أنت إلى أن يوقّع الجميع التغيير.
operation-safe-over = انقضى وقتها. اخرج من الطريق المتفق عليه وأبلغ بخروجك.
operation-safe-ended = خرج الجميع. يكتب كل طرف مراجعته؛ ويُبلَّغ عن أي ضرر بالمدنيين على حدة وفوراً.
operation-safe-unreviewed = المراجعة متأخرة. وما زالت واجبة.
operation-safe-reviewed = لا شيء مستحق في هذه العملية.
operation-safe-cancelled = أُبطلت. لا يتحرك أحد بموجبها.
operation-safe-lost-before = انقطع الاتصال: لا بدء من جانبك. ابقَ مكانك وحاول الاتصال بهم صوتياً. قد تكون وحداتهم قادمة إن كان لديهم إذن الجميع.
operation-safe-lost-during = انقطع الاتصال: امضِ إلى خط المرحلة التالي وتوقّف عنده إلى أن تسمعهم من جديد.
operation-safe-stay = جانبك لا ينطلق: هو متوقف، أو لم يتيقّن في الوقت المحدد أن أذون الجميع لدى الجميع. قد يكون الآخرون في حركة؛ توقّعهم.
operation-safe-expect = جانبك متوقف. قد يكون الآخرون ما زالوا يتحركون بالإذن الذي أُعطي: توقّعهم على الطرق المتفق عليها إلى أن يقولوا إنهم توقّفوا.

## Names

title-operation = عملية { $name } { $grid }
new-operation = التخطيط لعملية مشتركة
new-operation-explained = من يكون أين ومتى، والالتقاء، والخطة الطبية، وما يجب تجنّبه. بلا أهداف. لا يتحرك شيء قبل أن يوقّع كل طرف النسخة نفسها ويأذن بالبدء.

## Clocks

clock-operation-go-by = وصول أذون الجميع قبل
clock-operation-sure-by = علم الجميع قبل
clock-operation-h-hour = ساعة الصفر بعد
clock-operation-until = تنتهي بعد
clock-operation-contact = العملية: انقطاع الاتصال
plain-clock-operation-contact = عدم سماع عقدة الطرف الآخر: لا بدء قبل العملية، والتوقف عند خط المرحلة التالي أثناءها
clock-silence = يُعدّ الاتصال مقطوعاً بعد

## Run sheet

operation-sheet-warned = أُصدر الإنذار
operation-sheet-planned = كُتبت الخطة
operation-sheet-signed = وُقّعت
operation-sheet-go = أُعطي الإذن بالبدء
operation-sheet-sure = علم الجميع بالإذن
operation-sheet-started = ساعة الصفر
operation-sheet-phase = أُبلغ عن خط مرحلة
operation-sheet-out = الخروج
operation-sheet-reviewed = رُوجعت

## Parts of a plan

part-times = الأوقات
part-task = المهمة والأرض
part-movements = التحركات
part-phases = خطوط المراحل
part-sites = المدنيون ومواقع المساعدات
part-deconfliction = فضّ التعارض
part-meeting = الالتقاء
part-medical-plan = الخطة الطبية
part-shared-annexes = الملاحق المشتركة
part-change = التغيير (FRAGO)

## Fields

field-h-hour = ساعة الصفر
field-go-by = وصول أذون الجميع قبل
field-sure-by = علم الجميع قبل
field-task = المهمة: من يكون أين ومتى
field-signal = إشارات التعارف
field-movements = التحركات
field-phases = خطوط المراحل
field-sites = المدنيون ومواقع المساعدات
field-none-known = لا يُعرف شيء منها، سُئل في
field-deconfliction = فضّ التعارض
field-meeting = اللقاء أو الالتقاء
field-medical-plan = الخطة الطبية
field-shared-annexes = الملاحق المشتركة
field-change = التغيير
field-plan = رقم التحقق للنسخة
field-number = الرقم
field-side = الطرف
field-way = الطريق
field-reached-by = يُبلغ قبل
field-site = ما يوجد هناك
field-keep = كيف يُتجنَّب
field-asked = سُئل
field-asked-of = الجهة التي سُئلت
field-settled = النتيجة
field-checked = فُحص في
field-neighbours = الجيران الذين أُبلغوا
field-second-point = نقطة بديلة
field-from-afar = التعارف من بعيد
field-close-by = التعارف عن قرب
field-last-safe = آخر لحظة آمنة
field-collection = نقطة تجميع الجرحى
field-evacuation = الإخلاء
field-treated-at = مكان العلاج
field-civilians = الجرحى المدنيون يُخلون بالطريق نفسه، وبحسب الحاجة وحدها
field-title = العنوان
field-stopped = أوقفها
field-reached = خطوط المراحل التي بُلغت
field-reviews = المراجعات

## Choices

choice-settlement = مساكن
choice-displaced-site = موقع نازحين
choice-aid-site = موقع مساعدات
choice-aid-route = طريق مساعدات
choice-medical-site = مستشفى أو عيادة
choice-school-site = مدرسة
choice-water-site = مياه
choice-market-site = سوق
choice-worship-site = دار عبادة
choice-civil-works = أشغال أو عمّال
choice-keep-out = لا يُدخل
choice-no-stop = مرور بلا توقف
choice-with-host = مع المضيف فقط
choice-ask-first = يُسأل أولاً مسؤول المساعدات أو المسؤول المدني
choice-slow = بحذر
choice-nothing-else = لا حركة أخرى هناك في ذلك الوقت
choice-by-voice = تعارض سُوّي صوتياً
choice-civilians-there = مدنيون هناك
choice-contact-with-enemy = اشتباك
choice-casualty = إصابة
choice-misread = سوء فهم
choice-weather = الطقس
choice-ordered = أمر
choice-no-understanding = التفاهم معلّق أو انتهت مدته
choice-no-harm-known = لا يُعرف ضرر
choice-harm-reported = أُبلغ عنه على حدة
choice-harm-unclear = لا يمكن الجزم بعد

## Refusals

error-operation-overlay = لا تُوقَّع خطة بلا بيان المدنيين ومواقع المساعدات. أدخل المواقع، أو أنه لا يُعرف شيء منها مع ذكر من سُئل ومتى.
error-operation-overlay-two = إما أن تُعرف مواقع أو لا يُعرف شيء منها. اذكر أحدهما.
error-operation-incomplete = الخطة غير مكتملة: يلزم ذكر الأوقات والمهمة والتحركات وخطوط المراحل وفضّ التعارض والالتقاء والخطة الطبية قبل أن يوقّع أحد.
error-operation-asked = يجب أن يكون السؤال قد طُرح خلال الأيام السبعة الأخيرة.
error-operation-times = يجب أن تنتهي بعد ساعة الصفر وخلال سبعة أيام منها.
error-operation-margin = يجب أن تصل أذون الجميع قبل ساعة الصفر بخمس عشرة دقيقة على الأقل.
error-operation-late = انقضى وقت ذلك.
error-operation-clocks = ساعتا العقدتين متباعدتان بما لا يتيح ساعة صفر واحدة. لا بدء؛ اضبطوا الساعات.
error-operation-gave-go = أذِن جانبك بالبدء. أوقف أولاً؛ قد يكون الآخرون معتمدين عليه.
error-operation-nothing-moves = لا أحد يتحرك بموجبها: لا شيء يوقَف.
error-operation-line = ليس في الخطة خط مرحلة بهذا الاسم.
error-operation-line-twice = لخطَّي مرحلة الاسم نفسه.
error-operation-long = هذا أكثر مما تحمله خطوة واحدة. اكتب الخطة جزءاً جزءاً.

## Version and GO at a glance; own annexes

go-board = النسخة والإذن بالبدء
go-board-hash = رقم التحقق لهذه النسخة. قارنه صوتياً قبل التوقيع.
go-board-signed = وقّع
go-board-go = أذِن بالبدء
go-board-sure = لديه أذون الجميع
go-board-moving = قد يتحرك
go-board-yes = نعم
go-board-no = لا
annex-own = الملاحق الخاصة
annex-own-explained = لا يراها إلا جانبك. لا تغادر هذه العقدة في أي خطوة أو حزمة أو نسخة مطبوعة.
annex-write = كتابة ملحق خاص
annex-save = حفظه هنا
