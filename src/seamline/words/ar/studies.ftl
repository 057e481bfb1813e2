### Words of every study: how values, sources and what was left out are said.

analyse-running = جارٍ التحليل
study-unknown = البيانات غير كافية
study-not-set = لم يُحدَّد
study-time-minutes = { $value } د
study-time-hours = { $value } س
study-time-days = { $days } يوم { $clock }
study-infinite = بلا حد
study-source = من { $name }: المحسوب من الصفوف { $used } من أصل { $rows }
study-more-rows = صفوف أخرى: { $count }، وكلها في ملف JSON
study-assumptions = ما تستند إليه هذه الدراسة
study-cautions = ما لا تستطيع هذه الدراسة قوله
study-word-yes = نعم
study-word-no = لا
study-left-bad = صفوف من مجموعة البيانات لم تُحسب: { $count }، والسبب: { $reason }.
study-left-before = أحداث قبل الفترة لم تُحسب: { $count }.
study-left-after = أحداث بعد الفترة لم تُحسب، ومنها ما تاريخه في المستقبل: { $count }.
study-left-place = أحداث بلا مكان لم تُحسب: { $count }.
study-left-vague = أحداث لم تُحسب لأن مكانها غير دقيق لهذا المقياس، فمركز القضاء ليس مكان وقوعها: { $count }.
study-left-days = أحداث امتدت أياماً لم تُحسب لأن اليوم هو المعتبر هنا: { $count }.

study-setting-level = مستوى مجالات الثقة
study-setting-precision = الأماكن التي فيها شك أكبر من هذا لا تُحسب
study-column-p = p
study-column-ratio = النسبة
study-column-low = على الأقل
study-column-high = على الأكثر

error-analyse-seed = البذرة عدد صحيح من 0 إلى 2^63 - 1.
error-analyse-threads = عدد الخيوط من 0 (خيط لكل نواة) إلى 64.
error-file-not-text = الملف ليس نصاً بترميز UTF-8.
error-file-too-large = الملف أكبر مما يُقبل هنا.
error-table-header = يجب أن يسمّي السطر الأول الأعمدة، كلاً منها مرة واحدة.
error-table-column = ينقص عمود: { $column }.
error-table-row = تعذّرت قراءة السطر { $line }، أو عدد خلاياه يختلف عن السطر الأول.
error-table-cell = في السطر { $line } خلية أطول مما يُقبل.
error-table-number = السطر { $line }، العمود { $column }: ليس عدداً عشرياً منتهياً.
error-table-whole = السطر { $line }، العمود { $column }: ليس عدداً صحيحاً.
error-table-date = السطر { $line }، العمود { $column }: ليس تاريخاً مثل 2016-10-17.
error-events-place = السطر { $line }: يجب أن توجد دائرة العرض وخط الطول معاً، بالدرجات على الأرض، أو أن يُترك كلاهما فارغاً.
error-events-count = السطر { $line }: عدد الحدث من 0 إلى 100,000.
error-events-found = السطر { $line }: قيمة `found` هي `patrol` أو `received` أو فارغة.
error-events-order = السطر { $line }: ينتهي الحدث قبل أن يبدأ.
error-events-precision = السطر { $line }: مقدار الشك في المكان من 0 إلى 1,000,000 متر.
error-events-many = الأحداث أكثر مما يُقبل: { $most }.
error-events-parties = الأطراف أكثر مما يُقبل: { $most }.
