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
event-act-view = بيان ما نقوله نحن
event-act-reject = رفض: ليس الحدث نفسه
event-act-withdraw = سحب الاقتراح
event-act-split = الفصل من جديد
event-act-lapse = سقوط: لم يُؤكَّد في الوقت المحدد

## What each side does meanwhile

event-safe-proposed = تُحسب التقارير منفصلة حتى يؤكد الجميع.
event-safe-merged = يُحسب مرة واحدة. وحيث تختلف الأقوال تبقى كلها.
event-safe-apart = تُحسب التقارير منفصلة.

## Fields

field-reports = التقارير
field-merge = بصمة قائمة التقارير

## Refusals

error-event-report-gone = أحد التقارير سُحب أو مُحي. اتركه خارج الدمج.
error-event-report-theirs = لا يُدمج تقرير من { $party } إلا مع { $party } وحده: أمر من تسلّمه غيرنا يعود إلى صاحبه.
error-event-report-unknown = أحد التقارير غير معروف هنا.
error-event-report-unreleased = لم يصل أحد تقاريرنا إلى { $party }. أرسله إليه أولاً أو اتركه خارج الدمج.
