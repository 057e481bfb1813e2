### Event: reports of either party that speak of one thing, merged by both and counted once.

## Where it stands

event-status-proposed = اقتُرح الدمج
event-status-merged = حدث واحد أكّده الجميع
event-status-rejected = رُفض الدمج
event-status-withdrawn = سُحب الاقتراح
event-status-lapsed = سقط دون تأكيد
event-status-split = فُصل من جديد

## Steps

event-act-propose = اقتراح الدمج
event-act-confirm = تأكيد: حدث واحد
event-act-view = بيان روايتنا
event-act-reject = رفض: ليس الحدث نفسه
event-act-withdraw = سحب الاقتراح
event-act-split = الفصل من جديد
event-act-lapse = سقوط: لم يُؤكَّد في الوقت المحدد

## What each side does meanwhile

event-safe-proposed = تُحسب التقارير منفصلة حتى يؤكد الجميع.
event-safe-merged = يُحسب مرة واحدة. وحيث تختلف الروايات تبقى كلها.
event-safe-apart = تُحسب التقارير منفصلة.

## Fields

field-reports = التقارير
field-merge = قيمة SHA-256 لقائمة التقارير

## Refusals

error-event-report-gone = أحد التقارير سُحب أو مُحي. اتركه خارج الدمج.
error-event-report-theirs = تقرير { $party } لا يُدمج إلا مع مُصدِره وحده: له وحده أن يقول من تسلّمه غيرنا.
error-event-report-unknown = أحد التقارير غير معروف هنا.
error-event-report-unreleased = لم يصل أحد تقاريرنا إلى { $party }. أرسله أولاً أو اتركه خارج الدمج.

## Proposing, on a report's panel

report-act-same-event = الحدث نفسه مع …
event-propose-explained = اختر التقارير التي تتحدث عن الأمر نفسه. متى ورد تأكيد القائمة ذاتها من { $party } صارت حدثاً واحداً يُحسب مرة واحدة، وإلى ذلك الحين تُحسب كلها منفصلة.
event-choose = التقارير الأقرب مكاناً وزماناً إلى «{ $title }»
event-choose-one = اختر تقريراً آخر واحداً على الأقل.
event-distance = على بُعد { $length }
event-no-place = بلا مكان
event-observed = رُصد قبل { $age }
event-already = جزء من حدث من قبل
event-none-near = لا يوجد تقرير آخر معروف لدى { $party }.
event-left-out = { $n ->
    [zero] كل تقاريرنا القريبة مدرجة.
    [one] تقرير واحد من تقاريرنا القريبة غير مدرج: لم يصل إلى { $party }.
    [two] تقريران من تقاريرنا القريبة غير مدرجين: لم يصلا إلى { $party }.
    [few] { $n } تقارير من تقاريرنا القريبة غير مدرجة: لم تصل إلى { $party }.
    [many] { $n } تقريراً من تقاريرنا القريبة غير مدرجة: لم تصل إلى { $party }.
   *[other] { $n } تقرير من تقاريرنا القريبة غير مدرجة: لم تصل إلى { $party }.
 }
event-nobody-has-it = لم يصل هذا التقرير إلى أي شريك. أرسله أولاً، ثم يمكن أن يكون حدثاً واحداً مع غيره.
event-view-hint = يظهر لدى { $party } كما هو مكتوب هنا تماماً. يبدأ بما وصل إلى { $party } من تقريرنا. وما تُرك فارغاً لا يُقال.
event-propose = { $n ->
    [zero] اقتراح حدث واحد
    [one] اقتراح حدث واحد
    [two] اقتراح تقريرين حدثاً واحداً
    [few] اقتراح { $n } تقارير حدثاً واحداً
    [many] اقتراح { $n } تقريراً حدثاً واحداً
   *[other] اقتراح { $n } تقرير حدثاً واحداً
 }

## An event and its reports

event-reports = { $n ->
    [zero] لا تقارير عن هذا الحدث
    [one] تقرير واحد عن هذا الحدث
    [two] تقريران عن هذا الحدث
    [few] { $n } تقارير عن هذا الحدث
    [many] { $n } تقريراً عن هذا الحدث
   *[other] { $n } تقرير عن هذا الحدث
 }
event-report-not-here = تقرير لم يصل إلى هنا بعد
event-of-report = حدث هذا التقرير
event-counted-with = يُحسب مرة واحدة ضمن
event-proposed-with = مقترح ضمن حدث واحد ولم يُؤكَّد:
