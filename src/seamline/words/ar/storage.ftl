### What the commands say that look after a record: verify, proof, backup, restore, doctor, bench.

## verify. $part is the name of a part of the record: one of the first two messages.

verify-own-log = السجل الذاتي
verify-stream = المجرى { $name }، الحقبة { $epoch }
verify-sound = { $part }: سليم. عدد القيود: { $entries }، عدد الأختام: { $seals }.
verify-purged = عدد القيود التي مُحي محتواها: { $entries }؛ ما زال موضعها مثبتاً.
verify-root = جرى التدقيق على المفتاح الجذر ذي البصمة: { $fingerprint }. قارنها بما يقرؤه الطرف عليك.
verify-good = السجل كله سليم، وعدد القيود { $entries }.
verify-bad = السجل لا يصمد أمام التدقيق.
fault-verify-altered = { $part }: القيد { $first } ليس ما سُجِّل؛ لقد عُبث بمحتواه.
fault-verify-missing = { $part }: القيود من { $first } إلى { $last } مفقودة أو في غير موضعها.
fault-verify-root = { $part }: بين القيود من { $first } إلى { $last } ما لا يطابق ما خُتم عليه.
fault-verify-seal = { $part }: ابتداءً من القيد { $first } لم يختمه أي مفتاح موثوق.
fault-verify-order = { $part }: الأختام عند القيود من { $first } إلى { $last } غير مرتبة.
fault-verify-unsealed = { $part }: لا شيء يشهد على القيود من { $first } إلى { $last }.
fault-verify-head = { $part }: وقّع الشريك على تسلسل آخر للقيود من { $first } إلى { $last }.
fault-verify-origin = { $part }: القيود من { $first } إلى { $last } لم يرسلها أحد معروف هنا.

## proof

proof-written = القيد { $entry } تثبته الملفات الموجودة في { $folder }.
proof-how = طريقة التحقق منها بالأمرين `openssl` و`jq` وحدهما: `docs/audit.md`.
error-proof-none = لا يوجد في السجل الذاتي قيد عن هذا الموضوع.
error-proof-purged = مُحي محتوى هذا القيد ولم يبقَ إلا موضعه.
error-proof-what = يُشار إلى القيد برقمه وإلى الموضوع بمعرّفه.
error-root-form = المفتاح الجذر 64 رقماً ستّ عشرياً.

## backup and restore

backup-stage-copy = نسخ السجل
backup-stage-check = تدقيق النسخة
backup-stage-encrypt = التشفير
backup-stage-verify = القراءة للتحقق
backup-stage-restore = الاستعادة
backup-done = النسخة الاحتياطية { $file }: عدد القيود { $entries }، الحجم { $size } ميغابايت، وجرى التحقق منها بفتحها.
backup-pruned = عدد النسخ الأقدم التي أُزيلت: { $count }
backup-first = عبارة مرور الشخص الأول:
backup-second = عبارة مرور الشخص الثاني:
backup-again = مرة أخرى:
backup-keys-done = سلّم الملفين إلى شخصين، وضع هذا في `node.toml`:
restore-done = العقدة في { $folder }: عدد القيود { $entries } كما كانت في { $at }. وما جاء بعد ذلك ليس فيها.
restore-epoch = فُتحت حقب جديدة كي لا يُعطى رقم مرتين. أخبر شركاءك، فسوف يرون ذلك.
restore-next = حين تعمل، اطلب من شركائك ما أرسلوه منذ ذلك الحين:
log-node-restored = استُعيدت العقدة من نسخة احتياطية
error-backup-altered = عُبث بالنسخة الاحتياطية أو بالسجل، أو أحدهما مبتور.
error-backup-form = هذا الملف ليس نسخة احتياطية من Seamline.
error-backup-key = هذه النسخة الاحتياطية لمفتاح آخر.
error-backup-no-key = لم يُحدَّد مفتاح للنسخ الاحتياطي. أنشئه بالأمر `seamline backup-keys`.
error-backup-running = تُؤخذ نسخة احتياطية الآن.
error-backup-space = تحتاج النسخة الاحتياطية إلى جانب السجل مساحة بقدر حجمه. أفرغ مساحة ثم خذها من جديد.
error-epoch-last = استُعيدت هذه العقدة مرات أكثر من المسموح.
error-shares-differ = النصفان من مفتاحين مختلفين.
error-shares-same = يلزم شخصان، لكل منهما نصف المفتاح وعبارة مرور خاصة به.
error-log-entry = لا يوجد قيد كهذا في السجل.
error-stream-entry = لا يوجد قيد كهذا في المجرى.
error-passphrase-differs = العبارتان غير متطابقتين.
error-answers-form = ملف الأجوبة غير صحيح الشكل.
error-config-form = الإعدادات غير صحيحة الشكل.
error-config-range = أحد الإعدادات خارج النطاق.

## doctor

doctor-good = سليم
doctor-warn = تنبيه
doctor-bad = خلل
doctor-failed = تعذّر فحص { $check }: { $cause }
doctor-sqlite-good = SQLite { $version }
doctor-sqlite-bad = قد يفقد SQLite { $version } بيانات؛ يلزم الإصدار { $least } على الأقل.
doctor-fsync-good = يؤكد القرص الكتابة خلال { $us } ميكروثانية.
doctor-fsync-slow = يستغرق القرص { $us } ميكروثانية لتأكيد الكتابة، وكل ما يُسجَّل ينتظر ذلك.
doctor-fsync-fast = يؤكد القرص الكتابة خلال { $us } ميكروثانية، وهذا أسرع مما يقدر عليه أي قرص. قد تُفقد قيود بعد انقطاع الكهرباء.
doctor-space-good = المساحة الحرة { $free } ميبيبايت.
doctor-space-warn = المساحة الحرة { $free } ميبيبايت فقط. ودون { $least } ميبيبايت لا يُسجَّل شيء.
doctor-space-bad = المساحة الحرة { $free } ميبيبايت فقط. أفرغ مساحة: دون { $least } ميبيبايت لا يُسجَّل شيء.
doctor-files-good = لا يستطيع أحد غير صاحبها قراءة المفاتيح.
doctor-files-bad = يستطيع آخرون قراءة { $file } أو أنه مفقود. يجب أن يكون لحساب العقدة وحده.
doctor-node-key-good = مفتاح العقدة مصدَّق حتى { $date }، وعدد الأيام المتبقية { $days }.
doctor-node-key-warn = مفتاح العقدة مصدَّق حتى { $date } فقط، وعدد الأيام المتبقية { $days }. أحضر المفتاح الجذر واكتب:
doctor-node-key-bad = انتهت شهادة مفتاح العقدة في { $date }: لا يأخذ الشركاء شيئاً من هذه العقدة. أحضر المفتاح الجذر واكتب:
doctor-tls-good = شهادة TLS للعقدة صالحة حتى { $date }، وعدد الأيام المتبقية { $days }.
doctor-tls-warn = شهادة TLS للعقدة صالحة حتى { $date } فقط، وعدد الأيام المتبقية { $days }. اكتب:
doctor-tls-bad = انتهت شهادة TLS للعقدة في { $date }: لا يستطيع أحد الاتصال. اكتب:
doctor-authority-good = سلطة إصدار الشهادات صالحة حتى { $date }، وعدد الأيام المتبقية { $days }.
doctor-authority-warn = سلطة إصدار الشهادات صالحة حتى { $date } فقط، وعدد الأيام المتبقية { $days }. أحضر المفتاح الجذر واكتب:
doctor-authority-bad = انتهت سلطة إصدار الشهادات في { $date }: لا يستطيع أحد الاتصال. أحضر المفتاح الجذر واكتب:
doctor-people-good = كل من يوقّع مصدَّق مفتاحه؛ عدد الشهادات { $count }، وأولها تنتهي في { $date }.
doctor-people-warn = شهادات أشخاص تنتهي قريباً، أولها في { $date }: { $aliases }. أحضر المفتاح الجذر واكتب:
doctor-people-bad = شهادات أشخاص انتهت أو تنتهي قريباً، أولها في { $date }: { $aliases }. أحضر المفتاح الجذر واكتب:
doctor-partner-key-warn = مفتاح عقدة { $party } مصدَّق حتى { $date } فقط. أخبرهم أن يجددوه.
doctor-partner-key-bad = لم يعد أي مفتاح لعقدة { $party } مصدَّقاً، وكان آخرها حتى { $date }. أخبرهم أن يجددوه، ثم اقترن ببطاقتهم الجديدة.
doctor-unaware = لم يأخذ { $party } بعدُ أحدث مفتاح لهذه العقدة. وإلى ذلك الحين يُختم له بالمفتاح القديم، عبر الاتصال أو على ذاكرة USB.
doctor-clock-good = الساعة توافق السجل.
doctor-clock-bad = الساعة متأخرة عن السجل بما لا يقل عن { $minutes ->
    [zero] دقيقة واحدة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }. اضبطها.
doctor-record-good = عيّنة من السجل سليمة، وعدد القيود { $entries }.
doctor-record-bad = عُبث بالسجل. نفّذ `seamline verify` واترك القرص على حاله.
doctor-backup-good = عمر أحدث نسخة احتياطية بالساعات: { $hours }.
doctor-backup-warn = عمر أحدث نسخة احتياطية بالساعات: { $hours }. خذ نسخة جديدة.
doctor-backup-none = لا توجد نسخة احتياطية.
doctor-backup-no-key = لم يُحدَّد مفتاح للنسخ الاحتياطي. أنشئه بالأمر `seamline backup-keys`.
doctor-bind-good = لا يمكن الوصول إلى الصفحات إلا من هذا الجهاز.
doctor-bind-open = يمكن الوصول إلى الصفحات عبر TLS على { $address }.
doctor-bind-bad = يمكن الوصول إلى الصفحات من أجهزة أخرى من دون TLS على { $address }.

## bench

bench-running = جارٍ القياس: { $name }
bench-unknown = القياسات المتاحة هي: { $names }
bench-head-figure = المقياس
bench-head-value = المقيس
bench-head-goal = الهدف
bench-head-reference = المرجع
bench-head-ratio = النسبة
bench-head-met = تحقق
bench-yes = نعم
bench-no = لا
bench-entries-16 = قيود ثابتة ومختومة من 16 طالباً؛ المرجع: معدل تثبيت الكتابة على القرص نفسه
bench-entries-burst = قيود ثابتة ومختومة من 64 طالباً، في أفضل ثانية
bench-entries-alone = قيود ثابتة ومختومة من طالب واحد
bench-entries-alone-ratio = الطالب الواحد مقارنة بمعدل تثبيت الكتابة المقيس قبله وبعده
bench-entries-p99 = انتظار القيد مع 16 طالباً، ما عدا أبطأ جزء من مئة
bench-cold-start = من فتح السجل إلى أول جواب
bench-ready = من بدء عملية العقدة حتى جاهزيتها، مع 1,000,000 قيد؛ المرجع: العقدة نفسها فارغة
bench-verify = قيود مدقَّقة على نواة معالجة واحدة
bench-decisions = قرارات إفراج بأسبابها والتزاماتها
bench-bytes-batch = بايتات كل قيد في دفعات من 1,000؛ المرجع: لكل قيد توقيعه
bench-bytes-batch-bare = بايتات كل قيد في دفعات من 1,000، بلا معرّفات المواضيع
bench-bytes-alone = بايتات القيد المرسل وحده، أكبرها
