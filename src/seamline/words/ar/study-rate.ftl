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
