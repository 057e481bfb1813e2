### Studies of what this node may count: what is left out, what they rest on, why one is refused.

study-left-gone = تقارير وإنذارات لم تُحسب لأنها استُردّت أو انقضت مدتها بموجب مادتها أو كانت إنذاراً كاذباً: { $count }.
study-left-type = تقارير لم تُحسب لأنها لا تقول إن شيئاً وقع، كتقارير الموقف والتقديرات وطلبات العون والأشغال: { $count }.
study-left-future = أحداث لم تُحسب لأن وقتها لم يأتِ بعد: { $count }.
study-left-undated = أحداث لم تُحسب لأن أحداً لم يذكر متى وقعت: { $count }.
study-left-doubt = تقارير وإنذارات لم تُحسب لأن المفتاح الذي وقّعها موضع شك: { $count }.
study-left-twice = أحداث لم تُحسب لأن طرفاً آخر استورد مجموعة البيانات نفسها: { $count }.
study-left-older = التقارير أكثر مما يُنظر فيه، وأقدمها غير محسوب.
study-left-outside = أحداث لم تُحسب لأنها تقع خارج هذه الأرض: { $count }.
study-events-none = لا يُحسب هنا أي حدث، فالبيانات غير كافية لأي رقم.
study-events-once = الحدث الذي تصفه عدة تقارير يُحسب مرة واحدة، في أدق أماكنه وفي أول أيامه.
study-siting-off-road = لا طرق لدى هذه العقدة: المسافة خط مستقيم يُقطع بسرعة { $kmh } كم/س. ولا تدخل فيها الطرق والأنهار والتضاريس.
study-table-reporting = مقدار ما أبلغ به كل طرف
study-column-reporting-told = أيام فيها فحص اتصال
study-column-reporting-share = فحوص الاتصال المُجابة

log-export-taken = أُخذ الملف { $name }، وعدد صفوفه: { $count }

error-area-not-found = لا توجد منطقة كهذه.
error-study-until = تنتهي الدراسة اليوم على أبعد تقدير.
error-study-no-pieces = ليس لهذه المنطقة أجزاء من هذا النوع، فلا أجزاء بلا قطاعات أو خطوط.
error-study-no-seam = لا توجد منطقة تماس بعد: فهي تقع بين خطي تواجد طرفين بموجب تفاهم نافذ.
error-study-no-sites = سمِّ مكاناً واحداً على الأقل يمكن التمركز فيه.
error-study-settings = هذه الإعدادات لنوع آخر من التحليل.
error-study-busy = تُجرى الآن تحليلات أخرى. حاول من جديد بعد دقيقة.
error-study-failed = تعذّر إجراء التحليل. أخبر من يدير العقدة.
error-study-recalled = استُردّ بعد ذلك شيء مما يستند إليه هذا التحليل. أجرِه من جديد.
error-study-not-made = التحليل غير جاهز بعد.
error-study-not-found = لم يعد هذا التحليل موجوداً. أجرِه من جديد.
