# A real week played through two centres.
replay-making = إنشاء عقدتين: المفاتيح والشهادات والأشخاص
replay-day = أسبوع حقيقي، يوماً بيوم
replay-events = الأحداث المنشورة: { $events }، قُدّمت في تقارير عددها { $reports }؛ وأُهمل { $undated } مما يقع في الأسبوع ولا يُعرف يومه
replay-situation = تمرين. أحداث منشورة لهذا اليوم، أُعيد عرضها عبر مركزين.
replay-own-activity = التقارير التي قدّمناها: { $filed }. ما سمحت مادة بإرساله: { $released }.
replay-corrected = { $day }: { $count } بدلاً من { $was }
found-corrected = أعداد تقارير سابقة صُحّحت
error-week-date = اكتب التاريخ بالسنة ثم الشهر ثم اليوم، مثل 2016-10-17.
error-week-data = لا يوجد هناك ملف أحداث. سمِّ مجلد البيانات بالخيار `--data`.
error-week-empty = لا يقع أي حدث من ذلك الأسبوع قرب الخطين.
error-week-cut = يوم القطع ليس في ذلك الأسبوع.
field-earlier = تصحيح تقارير سابقة
field-was = كان
