### Areas of return beside the way there, for civil leads: on the Seam page and on paper.

returns-title = مناطق العودة والطريق إليها
returns-kind = للمسؤولين المدنيين
returns-no-score = مؤشرات بعضها إلى جانب بعض مرتبة بحسب الأسماء. لا شيء يُجمع ولا شيء يُفاضَل.
returns-none = لا تُعرف هنا منطقة عودة.
returns-status = الحال
returns-looked = آخر مراجعة
returns-keeper = من يحدّثها
returns-to = الطريق إلى
returns-to-post = النقطة المسجلة التي تصل أولاً
returns-to-picked = الموضع المختار
returns-within = تُحسب المخاطر ضمن
returns-response = أول نقطة مسجلة تصل
returns-response-road = { $time } بالطريق: { $post } ({ $parties })
returns-response-open-ground = { $time } عبر أرض مفتوحة بسرعة خارج الطرق: { $post } ({ $parties })
returns-response-not-reached = لا تُبلغ: تحول دونها مناطق مقيّدة أو هي بعيدة جداً
returns-response-not-known = غير معروف: لا تعرف هذه العقدة نقطة مسجلة
returns-way = الطريق
returns-way-road = إلى { $to }: { $km } كم بالطريق، { $time }
returns-way-open-ground = إلى { $to }: { $km } كم بخط مستقيم عبر أرض مفتوحة، { $time } بسرعة خارج الطرق
returns-way-not-reached = لا طريق: تحول دونه مناطق مقيّدة أو هو بعيد جداً
returns-way-not-known = غير معروف: لا تُعرف هنا نقطة مسجلة ولم يُختر موضع
returns-near = المخاطر قرب الطريق
returns-near-unknown = غير معروفة لأنه لا طريق
returns-near-of = { $area }: المخاطر قرب الطريق
returns-col-along = على امتداد الطريق
returns-col-away = البعد عنه
returns-col-what = ماذا
returns-col-by = من ذكره
returns-col-when = متى
returns-hazard-report = تقرير عن مخاطر متفجرات
returns-doubt = الموضع معروف ضمن { $m } م
returns-perhaps = قد لا يكون بهذا القرب
returns-nothing-said = لم يُذكر شيء
returns-assumed-indicators = هذه مؤشرات بعضها إلى جانب بعض. لا درجة لها ولا ترتيب سوى ترتيب الأسماء. أما العودة فقرارها للأسر.
returns-assumed-not-safe = خلوّ الطريق من خطر قريب يعني أنه لا يُعرف هنا خطر، ولا يعني أن الطريق آمن.
returns-assumed-released = المخاطر هي ما عند الجانب المدني: تقارير مخاطر المتفجرات التي هي له أو أُفرج عنها إليه، وما تذكره مناطق العودة. وما لم تُفرج عنه قوة فليس هنا.
returns-assumed-old = ما لم يراجعه محدّث المنطقة منذ مدة فهو قديم، وآخر مراجعة مذكورة بجانبه.
returns-assumed-posts = يُحسب الوصول من النقاط المسجلة التي يشغلها أحد. وحيث لا تُعرف هنا نقطة أو طرق يُقال ذلك ولا يُخمَّن شيء.
returns-assumed-near = يُحسب الخطر متى أمكن أن يقع موضعه، مع الشك فيه، ضمن { $m } م من الطريق.
returns-assumed-off-road = عبر أرض مفتوحة يسير الفريق بخط مستقيم بسرعة { $kmh } كم/س، والطريق حينئذ خط مستقيم.
returns-assumed-no-roads = لم تُدخل طرق إلى هذه العقدة، فكل طريق خط مستقيم عبر أرض مفتوحة.
error-returns-place = للموضع دائرة عرض وخط طول، وأحدهما ناقص.

## The tab

seam-tab-returns = مناطق العودة
returns-pick = اختر الموضع الذي تؤدي إليه الطرق، أو اتركه للنقطة المسجلة التي تصل أولاً
returns-on-map = على الخريطة
returns-open = فتح
returns-conditions = الشروط
