### Rates compared.

study-rate = مقارنة المعدلات
study-rate-about = هل تغيّر معدل ما، وبكم على الأقل وعلى الأكثر.
study-rate-poisson = تُحسب الأحداث كأن كلاً منها مستقل عن غيره (توزيع بواسون). فإذا جاءت دفعات كان المجال أضيق مما ينبغي.
study-table-ratios = المقارنات
study-column-x1 = الأحداث الآن
study-column-t1 = مدة الرصد الآن
study-column-x0 = الأحداث من قبل
study-column-t0 = مدة الرصد من قبل
study-column-p-greater = قيمة p للارتفاع
error-rate-counts = العدد من 0 إلى 10,000,000.
error-rate-exposure = مدة الرصد عدد منتهٍ أكبر من 0.
error-rate-level = يقع المستوى بين 0 و1.

study-column-series = السلسلة
study-column-party = الطرف
study-word-rate-merged = الجميع معاً
study-word-rate-party = طرف واحد
study-word-rate-patrol = ما وجدته الدوريات
study-word-rate-received = ما ورد
study-series-rate-party = طرف واحد:
study-series-rate-patrol = ما وجدته الدوريات
study-series-rate-received = ما ورد
error-period-date = يُكتب التاريخ على هذا النحو: 2016-10-17.
error-period-form = تُكتب الفترة من تاريخ إلى تاريخ على هذا النحو: 2016-10-17..2017-01-31.
error-period-order = تنتهي الفترة قبل أن تبدأ.
error-period-long = الفترة أطول مما يُقبل أو لا يوم فيها: من 1 إلى { $most } من الأيام.
error-period-window = أعطِ إما فترة، وإما عدداً من الأيام مع آخر يوم منها.
error-period-years = لا يُقبل هذا العدد من السنوات: من 1 إلى { $most }.
error-period-overlap = تتداخل فترة المقارنة مع الفترة المدروسة، أو تتداخل سنتان منها.
error-changes-counts = العدد من 0 إلى 10,000,000.
error-changes-periods = في السلسلة من أسبوع واحد إلى { $most } من الأسابيع.
error-changes-rules = أحد إعدادات نقاط التغيّر خارج الحدود.
error-rate-dispersion = التشتت عدد منتهٍ لا يقل عن 1.
