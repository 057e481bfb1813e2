### Crossing request: one party's patrol asks to cross the other's line.

## Where it stands

crossing-status-requested = مطلوب
crossing-status-acknowledged = أُقرّ بالاستلام
crossing-status-cleared = مأذون به
crossing-status-cleared-with-conditions = مأذون به بشروط
crossing-status-not-cleared = غير مأذون به
crossing-status-lapsed = سقط دون جواب
crossing-status-voice = إذن صوتي لم يُدخله الطرف الآخر بعد
crossing-status-withdrawn = مسحوب
crossing-status-active = عبروا
crossing-status-extending = عبروا وطُلب التمديد
crossing-status-extended = عبروا ومُدِّد الإذن
crossing-status-expired = انتهت صلاحية الإذن
crossing-status-ended = انتهى العبور
crossing-status-crossed = عبور بلا إذن
crossing-status-crossed-known = عبور بلا إذن، والطرف الآخر على علم به

## Steps

crossing-act-request = طلب العبور
crossing-act-acknowledge = الإقرار بالاستلام
crossing-act-clear = منح الإذن
crossing-act-clear-with-conditions = منح الإذن بشروط
crossing-act-not-clear = عدم الإذن
crossing-act-heard = إدخال إذن سُمع صوتياً
crossing-act-said = إدخال إذن أُعطي صوتياً
crossing-act-enter = الإبلاغ عن بدء العبور
crossing-act-end = الإبلاغ عن الانتهاء والعودة خلف الخط
crossing-act-extend = طلب التمديد
crossing-act-grant = منح التمديد
crossing-act-refuse-extension = رفض التمديد
crossing-act-withdraw = سحب الطلب
crossing-act-crossed = الإبلاغ عن عبور بلا إذن
crossing-act-lapse = سقوط الطلب: لا جواب في الوقت المحدد
crossing-act-lapse-extension = سقوط طلب التمديد: لا جواب في الوقت المحدد
crossing-act-expire = انتهاء الصلاحية

## What each side does meanwhile

crossing-safe-hold = اثبت عند خطك ولا تعبر. الصمت ليس موافقة.
crossing-safe-answer = ينتظرون جوابك وهم ثابتون عند خطهم. لا يعبر أحد ما لم تأذن.
crossing-safe-they-hold = هم ثابتون عند خطهم. لم تأذن لأحد.
crossing-safe-move = يمكنك العبور داخل الممر وحتى انتهاء المهلة. أبلغ عند بدء العبور وعند العودة.
crossing-safe-move-conditions = يمكنك العبور وفق الشروط المعروضة وحتى انتهاء المهلة. أبلغ عند بدء العبور وعند العودة.
crossing-safe-expect = توقّع وجودهم على جانبك من الخط حتى يبلغوا عن الانتهاء أو تنتهي المهلة. أعلِم نقاطك.
crossing-safe-extending = ما زال إذنك سارياً حتى نهايته الأولى. عُد قبلها ما لم يُمنح التمديد.
crossing-safe-voice = لديك إذن صوتي لم يُدخله الطرف الآخر بعد. التزم بما قُرئ عليك، وكن مستعداً للتوقف.
crossing-safe-voice-enter = يقولون إنك أذنت لهم صوتياً. توقّع وجودهم على جانبك من الخط. أدخل إذنك، أو أبلغهم فوراً أنك لم تأذن.
crossing-safe-out = انتهى الإذن. كن الآن خلف خطك، وإلا فأبلغ عن عبور بلا إذن.
crossing-safe-may-be-inside = انتهى الإذن ولم يبلغك أنهم عادوا. اسأل عن مكانهم قبل أن تتصرف.
crossing-safe-crossed = أخبر الطرف الآخر بمكانك وبما تحتاج إليه. عُد بأسرع ما يمكن ثم أبلغ عن الانتهاء.
crossing-safe-crossed-by-them = عبروا خطك بلا إذن. أعلِم نقاطك، واتصل بضابطهم المناوب، وتوقّع وجودهم حتى يبلغوا عن الانتهاء.
crossing-safe-over = لا يجوز أن يكون أحد عابراً للخط بموجب هذا الطلب.
crossing-safe-told = للعلم فقط. القرار بين الطرفين.

## Fields and choices

choice-1-5 = من 1 إلى 5
choice-6-15 = من 6 إلى 15
choice-16-30 = من 16 إلى 30
choice-31-100 = من 31 إلى 100

## Refusals

error-crossing-conditions = اذكر شرطاً واحداً على الأقل، أو امنح الإذن بلا شروط.

## Crossed without clearance, from nothing

new-crossed = عبور بلا إذن
new-crossed-explained = يُبلَّغ الطرف الآخر فوراً أياً كان ما اتُّفق عليه. قل لماذا، وأين ومن إن كنت تعلم.
crossed-already = عبرتم من قبل؟ أبلغ عن عبور بلا إذن
crossed-one-of = أهو أحد هذه الطلبات؟ أبلغ عنه هناك:
crossed-more = عدد القوة والتردد والملاحظة
crossed-tell = إبلاغ الطرف الآخر …
crossed-sure = يصل هذا إلى { $party } فوراً، ولا رجعة فيه.
crossed-tell-now = إبلاغهم الآن
crossed-no-place = لم يُذكر مكان. أبلغ على أي حال، واتصل بهم وأعطهم المكان.
crossed-nobody = لا عقدة مقترنة يمكن إبلاغها. اتصل بهم.
crossed-told = في الطريق إلى { $party }. اتصل بهم أيضاً.

## Clearances by voice, entered afterwards by both

new-heard = إذن صوتي: ما سمعناه
new-heard-explained = للطرف الذي يعبر. أدخل ما قُرئ عليك. يُدخل الطرفان رمز الإذن نفسه: به يُعرف أن الإدخالين لعبور واحد.
new-said = إذن صوتي: ما قلناه
new-said-explained = للطرف الذي أذن. أدخل ما أذنت به ووقّعه. يُدخل الطرفان رمز الإذن نفسه: به يُعرف أن الإدخالين لعبور واحد.
field-said-at = متى قيل
