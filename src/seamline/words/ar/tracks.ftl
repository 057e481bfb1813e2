### Positions and tracks: where units are and were.

error-unit-form = رمز النداء من 1 إلى 24 حرفاً ورقماً وفراغاً وواصلة ونقطة وشرطة سفلية، وفيه 6 أرقام على الأكثر: لا أرقام هواتف ولا أجهزة.
error-unit-kind = الوحدة هي `patrol` أو `vehicle` أو `drone` أو `sensor`.
error-table-time = السطر { $line }، العمود { $column }: ليس وقتاً مع نطاقه الزمني مثل 2020-09-20T14:30:00Z بعد عام 1970.
error-tracks-place = البند { $line }: المكان ليس على الأرض.
error-tracks-precision = البند { $line }: مقدار الشك في المكان من 0 إلى 1,000,000 متر.
error-tracks-kind = البند { $line }: الوحدة هي `patrol` أو `vehicle` أو `drone` أو `sensor`.
error-tracks-party = البند { $line }: يُكتب الطرف بحروف لاتينية صغيرة وأرقام وواصلات.
error-tracks-unit = البند { $line }: هذا ليس رمز نداء. رمز النداء قصير وليس فيه رقم طويل.
error-tracks-many = المواقع أكثر مما يُقبل: { $most }.
error-tracks-times = البند { $line }: يجب أن يكون لكل نقطة وقت واحد.
error-tracks-time = البند { $line }: ليس وقتاً مع نطاقه الزمني مثل 2020-09-20T14:30:00Z بعد عام 1970.
error-gpx-too-long = ملف GPX أطول مما يُقبل: { $most } بايت.
error-gpx-document-type = لا يُقبل ملف GPX فيه تعريف نوع المستند أو كيانات.
error-gpx-xml = الملف ليس XML صحيح البناء.
error-gpx-form = الملف ليس GPX.
error-gpx-depth = تداخل العناصر في ملف GPX أعمق مما يُقبل.
error-gpx-place = السطر { $line }: دائرة العرض أو خط الطول ناقص، أو ليس عدداً عشرياً، أو ليس على الأرض.
error-gpx-time = السطر { $line }: ليس وقتاً مثل 2020-09-20T14:30:00Z بعد عام 1970.

import-tracks-done = المواقع المأخوذة: { $taken } من أصل { $count }. وهي تبقى في هذه العقدة.
import-tracks-old = مواقع أقدم مما يُحفظ (14 يوماً) لم تؤخذ: { $count }.
import-tracks-untimed = مواقع بلا وقت لم تؤخذ: { $count }.
error-import-unit = لا يذكر الملف لمن هذه المواقع؛ حدّد رمز النداء بالخيار `--unit`.
error-import-unit-kind = لا يذكر الملف نوع الوحدة؛ حدّده بالخيار `--kind`.
error-position-party = يسمّي الملف طرفاً آخر: لا تؤخذ إلا مواقع الوحدات الخاصة بنا.
error-position-time = يقع الوقت بعد عام 1970.
error-position-future = موقع يسبق ساعة هذه العقدة بأكثر من دقيقتين. لم يؤخذ شيء؛ تحقق من الساعات.
error-positions-many = المواقع أكثر مما يؤخذ دفعة واحدة: { $most }.
error-positions-units = بلغت الوحدات العدد الذي يُحفظ: { $most }. الوحدات التي تصمت تفسح المجال بعد 14 يوماً.
