### The Centre page, the panels of line check, situation report and handover, the line for calls.

line-check-code = رمز التحقق الذي يُقرأ عبر اللاسلكي
line-check-code-explained = من يعرف الشيء نفسه عن المسارين لديه الأرقام الستة نفسها.
line-check-code-same = رمزهم هو رمزنا: الطرفان يعرفان الشيء نفسه.
line-check-code-other = رمزهم مختلف: لم يصل كل ما أُرسل.
line-check-none-yet = لا بلاغ بعد
line-check-off-now = تبدو ساعتهم متقدمة على ساعتنا بمقدار { $seconds } ث
line-check-off-behind = تبدو ساعتهم متأخرة عن ساعتنا بمقدار { $seconds } ث
line-check-off-limit = الفرق يتجاوز { $seconds } ث: اتفقوا على الوقت صوتياً.
line-check-off-fine = الساعتان متفقتان
line-check-sent = مختوم للطرف الآخر
line-check-held = محفوظ من الطرف الآخر
sitrep-single-by = وقّعه في الوقت المحدد: { $party }
sitrep-no-sector = خارج القطاعات
sitrep-earlier = { $what }: { $count } بدلاً من { $was }
handover-items = البنود المفتوحة
handover-item-confirmed = مؤكَّد
handover-item-asked = سُئل عنه
handover-item-open = لم يُؤكَّد بعد
handover-confirm-all = تأكيد كل ما لا سؤال عنه
handover-more = { $count ->
    [zero] لا بنود مفتوحة أخرى
    [one] بند مفتوح آخر غير مُدرج
    [two] بندان مفتوحان آخران غير مُدرجين
    [few] { $count } بنود مفتوحة أخرى غير مُدرجة
    [many] { $count } بنداً مفتوحاً آخر غير مُدرج
   *[other] { $count } بند مفتوح آخر غير مُدرج
 }
handover-sign-after = { $count ->
    [zero] يمكن تسلّم المناوبة الآن.
    [one] يمكن تسلّم المناوبة بعد تأكيد بند واحد أو الإجابة عن سؤاله.
    [two] يمكن تسلّم المناوبة بعد تأكيد بندين أو الإجابة عن سؤاليهما.
    [few] يمكن تسلّم المناوبة بعد تأكيد { $count } بنود أو الإجابة عن أسئلتها.
    [many] يمكن تسلّم المناوبة بعد تأكيد { $count } بنداً أو الإجابة عن أسئلتها.
   *[other] يمكن تسلّم المناوبة بعد تأكيد { $count } بند أو الإجابة عن أسئلتها.
 }
handover-nothing-open = لا شيء مفتوح
nav-centre = المركز
centre-title = المركز
centre-here = في المناوبة هنا
centre-there = في المناوبة لدى { $party }
centre-no-posts = لم تُنشأ هنا أي نقطة مناوبة.
centre-no-roster = لا فحص اتصال فيه جدول مناوبة بعد.
centre-roster-empty = لم تُذكر نقطة مناوبة.
centre-roster-as-of = كما في فحص الاتصال
centre-vacant = لا أحد في المناوبة
centre-since = منذ
centre-languages = اللغات
centre-languages-none = غير مذكورة
centre-checks = فحوص الاتصال
centre-check-last = الأخير
centre-check-now = مفتوح الآن
centre-check-next = التالي
centre-never = لا شيء بعد
centre-none-agreed = لم يُتفق على ساعات
centre-clock-unknown = لم تُقارن الساعة بعد
centre-sitreps = تقارير الموقف المشتركة
centre-handover = تسليم المناوبة
centre-handover-running = تسليم جارٍ
centre-begin-handover = تسليم
centre-take-up = استلام المناوبة
centre-post-add = إنشاء نقطة مناوبة
centre-post-change = تغيير
centre-post-remove = إغلاق نقطة المناوبة
centre-post-id = اسم مختصر
centre-post-id-explained = حروف لاتينية صغيرة وأرقام وشرطات، مثل `duty-1`. لا يتغير.
centre-post-name = الاسم
centre-post-name-explained = كما تُدعى عبر اللاسلكي. لا يكون اسم شخص أبداً.
centre-post-save = حفظ
call-label = تدوين مكالمة
call-placeholder = مكالمة مع …: سطر واحد ثم مفتاح الإدخال
call-save = تدوين
