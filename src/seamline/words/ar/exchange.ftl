# Between nodes: cursors, streams begun anew, quarantine, and a machine's clock that steps.
error-cursor-ahead = يقول الشريك إن لديه ما لم يُرسَل قط. فقدت إحدى العقدتين جزءاً من ماضيها.
error-cursor-behind = لم يعد لدى الشريك ما أقرّ باستلامه، فقد استُعيد من نسخة احتياطية. يجب بدء المجاري إليه من جديد.
error-push-not-taken = لم يأخذ الشريك شيئاً مما دُفع إليه.
error-epoch-none-left = فُتحت في هذا المجرى حقب أكثر من المسموح.
error-quarantine-not-found = لا يوجد قيد كهذا في الحجر.
error-partner-quota = أرسل الشريك اليوم أكثر مما يُؤخذ في يوم واحد. الباقي ينتظر عنده.

log-cursor-refused = ورد من { $from } إقرار باستلام ما لا يمكن أن يكون قد وصل ({ $code })
log-queue-full = ما ينتظر { $party } أكثر من المسموح: لا يُقبل المزيد
log-partner-reseeded = بُدئت المجاري إلى { $party } من جديد
log-quarantine-released = أُخرج قيد من { $from } من الحجر
log-quarantine-dropped = استُبعد قيد من { $from } كان في الحجر
log-clock-stepped = { $count ->
    [zero] قفزت ساعة الجهاز أقل من ثانية
    [one] قفزت ساعة الجهاز ثانية واحدة
    [two] قفزت ساعة الجهاز ثانيتين
    [few] قفزت ساعة الجهاز { $count } ثوانٍ
    [many] قفزت ساعة الجهاز { $count } ثانية
   *[other] قفزت ساعة الجهاز { $count } ثانية
 }

bench-apart-cpu = ثواني المعالج لكل 100,000 قيد بعد سبعة أيام من الانقطاع، على العقدتين معاً
bench-apart-wrong = القيود المختلفة أو المفقودة بعد ذلك
bench-link-bytes = البايتات العابرة على الاتصال لكل 1,000 تقرير، يُحسب فيها كل شيء؛ المرجع: التقارير وحدها، لكل منها توقيعه
bench-link-seconds = الثواني اللازمة لها بسرعة 64 كيلوبت في الثانية وزمن ذهاب وإياب 0.5 ثانية

quarantine-empty = لا شيء في الحجر.
quarantine-entry = القيد { $number } في المسار { $lane }، من { $party }:
quarantine-next = بعد الترقية، أو حين يصل ما كان ناقصاً: `seamline quarantine retry KEY`. ولاستبعاده: `seamline quarantine drop KEY`.
quarantine-retried = طُبّق القيد.
quarantine-dropped = استُبعد القيد. تبقى بايتاته في مجرى الشريك.
quarantine-still = لا يزال تطبيق القيد متعذّراً، ويبقى في الحجر.
error-entry-unreadable = تعذّرت قراءة القيد. وهو محفوظ، وقد تقرؤه نسخة أحدث.
error-entry-untried = كان القيد خلف قيود أخرى تعذّر تطبيقها، فلم يُجرَّب.
error-move-unknown = لم تُتخذ هنا خطوة كهذه.
