### Reports of harm to civilians: they stay, shield whoever reported, and reach those who must know.

clock-report-harm = ضرر بالمدنيين: يُرسَل من تلقاء نفسه
plain-clock-report-harm = تقرير عن ضرر بالمدنيين لم يرسله أحد يُرسَل من تلقاء نفسه
log-report-harm-kept = طلب { $from } إزالة تقرير عن ضرر بالمدنيين. التقرير باقٍ.
log-report-harm-by-hand = أبلغوا { $party } بأنفسكم بهذا الضرر بالمدنيين: التواصل معه يمر من هنا.
error-report-harm-kept = التقرير عن ضرر بالمدنيين يُصحَّح، ولا يُسحب ولا يُسترد ولا يُزال.
error-report-harm-type = التقرير عن ضرر بالمدنيين يُقدَّم بهذه الصفة ويبقى كذلك. قدّم تقريراً آخر.
error-report-harm-label = بهذا التصنيف لا يصل التقرير إلى كل من يجب أن يعلم بالضرر الواقع على المدنيين. اختر مستوى أدنى ولا تسمِّ متلقين.

## The exercise

inject-harm-told = ضرر بالمدنيين: يُبلَّغ كل من يجب أن يعلم ولا يُسترد
found-harm = ضرر بالمدنيين
found-reporter = آثار المبلِّغ
