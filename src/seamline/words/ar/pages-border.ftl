### The border on the Seam page, and the own border line.

line-border-stated = حُدد خط الحدود: عدد النقاط { $vertices }، الطول { $km } كم، عدد المقاطع { $segments }، احتفظ منها برقمه { $kept }.
log-border-stated = حُدد خط الحدود لطرفنا
error-line-crosses-itself = لا يجوز أن يلتقي خط الحدود بنفسه أو يقطع نفسه.
error-repeats-many = يُنظر في { $most } معاً على الأكثر.
error-repeats-form = يتطلب موضع التكرار مرتين على الأقل ضمن 100 متر إلى 50 كم.
border-assumed-spots = يمثّل امتدادَ الحدود مواضعُ عليه لا يزيد ما بينها على كيلومتر واحد. ويُعدّ مرئياً متى رُئي أحدها، والنسبة المذكورة بجانبه تبيّن مدى جودة رؤيتها كلها.
border-assumed-partners = يُحسب من الشركاء ما هو عند الطرفين أصلاً: النقاط المسجلة والدوريات المشتركة وما أتاحوه لهذه العقدة من إنذارات وتقارير. أما مشاهداتهم للحدود فلا يُخبَر بها.
border-assumed-people = الإنذارات عن أشخاص يجري نقلهم متروكة هنا ولا تُعدّ أيضاً، فهي عند الطرف المدني.
border-assumed-levels = تُحسب المدة التي استغرقها كل مستوى من لحظة علم هذه العقدة بالإنذار وبحسب ساعتها.
border-assumed-crossings = يُحسب العبور للامتداد الذي يقترب منه ممره أكثر من غيره، وإن لم يكن له ممر فبحسب موضعه.
border-assumed-neighbours = ما يعلمه طرف الجوار يخبره به الوسيط إنذاراً بعد إنذار. ولا يُعلم هنا شيء مما يفعله بنفسه.
border-assumed-repeats = موضع التكرار: إنذارات في { $least } مرات أو أكثر ضمن { $km } كم من أحدها خلال المدة. وما يلي إنذاراً خلال { $gap } ساعات هو المرة نفسها. الإنذارات الكاذبة متروكة. وهو يعدّ ما كان ولا يتنبأ بشيء.
border-assumed-reach = الإنذار أو العبور ضمن { $km } كم من الخط يُعدّ عند الحدود. وما كان موضعه أقل دقة من { $vague } كم يُحسب للحدود ولا يُحسب لامتداد بعينه.

## The tab

seam-tab-border = الحدود
border-none = لم يحدد أحد خط حدود على هذه العقدة، فلا شيء يُعرض. من يراقب حدوداً يُدخلها من ملف GeoJSON فيه خط واحد: `seamline line border FILE`
border-what = خط حدود طرفنا، الإصدار { $version }، حُدد { $stated_at }؛ عدد النقاط { $points }.
border-window = المدة
border-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
 }
border-sector = القطاع
border-all-sectors = الكل
border-length = الحدود
border-seen = شوهد خلال 24 ساعة
border-alerts = الإنذارات
border-waiting = بانتظار إقرار مستوى
border-slowest = كل المستويات، أطول مدة
border-crossings = العبور
border-crossed = عبور بلا إذن
border-repeats = مواضع التكرار
border-strip = الحدود شريطاً، مقطعاً بعد مقطع
border-strip-alerts = الإنذارات
border-strip-levels = الإقرار
border-strip-crossings = العبور
border-strip-told = إبلاغ { $party }
border-segment-said = كم { $from } إلى { $to }: آخر مشاهدة { $age }؛ الإنذارات { $alerts }، بانتظار الإقرار { $waiting }، العبور { $crossings }
border-legend-count = من واحد إلى كثير
border-legend-all = أقرّت كل مستوياتنا، أو علم طرف الجوار
border-legend-open = مستوى لم يُقرّ بعد، أو قد لا يعلم طرف الجوار
border-legend-withheld = لم يُخبَر به، أو لا مادة تسمح بالإبلاغ
border-table = الحدود امتداداً بعد امتداد
border-col-levels = مستوياتنا
border-col-told = أطراف الجوار
border-repeat-of = في موضع تكرار، المرات: { $n }
border-all-levels = كلها خلال { $time }
border-levels-waiting = بانتظار الإقرار: { $n } من { $of }
border-no-levels = لم يُتفق على مستويات
border-alerts-title = الإنذارات، الأحدث أولاً
border-crossings-title = العبور، الأحدث أولاً
border-col-when = عُلم به هنا
border-col-what = ماذا
border-col-status = الحال
border-col-place = الامتداد
border-col-others = الأطراف الأخرى
border-level = المستوى { $level } ({ $roles })
border-level-bare = المستوى { $level }
border-level-after = بعد { $time }
border-level-once = على الفور
border-level-open = ليس بعد
border-other-all = أقرّت كل المستويات
border-other-open = لم تُقرّ كل المستويات
border-vague = موضعه غير دقيق لامتداد بعينه
border-quiet = لا إنذار في هذه المدة.
border-no-crossings = لا عبور في هذه المدة.
border-left-out = تُرك { $n } غيرها: اختر مدة أقصر.
border-not-enough = البيانات غير كافية: الإنذارات المحسوبة في هذه المدة { $used }، والموضع الواحد يتطلب { $least }.
border-no-repeats = لم تبلغ المرات { $least } في أي موضع خلال هذه المدة (الإنذارات المحسوبة: { $used }).
border-short-record = يبدأ سجل هذه العقدة { $recorded_at }، أي بعد بداية المدة: ما كان قبله ليس فيه.
border-occasions = المرات
border-first = الأول
border-last = الأخير
border-neighbours = أطراف الجوار عبر الوسيط
border-neighbours-none = لا تفاهم نافذ يصل إلى قوة وراء الحدود عبر طرف آخر.
border-through = عبر { $party }
border-through-us = طرفنا هو من يبلّغهم
border-broker-unpaired = ليس شريكاً لهذه العقدة
border-broker-heard = آخر اتصال بالوسيط
border-may = تسمح مادة بتمرير الإنذار من { $km } كم من أصل { $all } كم.
border-may-not = لا مادة تسمح بتمرير إنذار من هذه الحدود إليهم.
border-named = من { $n } إنذاراً كان سيُمرَّر: أُجيب عن { $answered }، وبانتظار كلمة الوسيط { $waiting }، وبلا جواب { $none }.
border-named-none = لم يكن في هذه المدة إنذار يُمرَّر إليهم.
border-last-answer = أحدث جواب
border-told-told = أُبلغ
border-told-acknowledged = أقرّ بالاستلام
border-told-has-it = صار عنده
border-told-no-answer = لا جواب
border-told-waiting = لا خبر عنه بعد
border-told-nothing = لا شيء يُبلَّغ
border-told-not-allowed = لا مادة
