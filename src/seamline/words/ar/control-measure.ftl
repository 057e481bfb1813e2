### Control measure: geometry that restrains, signed by both headquarters or declared by one for itself.

## Where it stands

control-measure-status-proposed = مقترح وتنقصه تواقيع
control-measure-status-agreed = وقّعه الجميع ولم يصر نافذاً بعد
control-measure-status-active = نافذ
control-measure-status-expired = انتهت مدته
control-measure-status-withdrawn = مسحوب
control-measure-status-objected = عليه اعتراض
control-measure-status-lapsed = سقط دون توقيع

## Steps

control-measure-act-propose = اقتراح
control-measure-act-declare = إعلان يُلزم جانبنا وحده
control-measure-act-amend = اقتراح نسخة معدّلة
control-measure-act-sign = توقيع
control-measure-act-object = اعتراض
control-measure-act-withdraw = سحب
control-measure-act-lapse = سقوط: لم يُوقَّع في الوقت المحدد
control-measure-act-start = نافذ من الآن
control-measure-act-expire = انتهاء مدته

## What each side does meanwhile

control-measure-safe-proposed = غير نافذ ما لم يوقّع كل طرف هذا النص بعينه حرفاً بحرف. لا تعتمد عليه.
control-measure-safe-agreed = وقّعه الجميع. يقيّد وحداتك من الوقت المبيّن، فأبلغها قبل ذلك.
control-measure-safe-active = نافذ. يقيّد وحداتك حتى الوقت المبيّن.
control-measure-safe-expired = انتهت مدته ولم يعد يقيّد أحداً. اتصل بالطرف الآخر قبل أن تتصرف على هذا الأساس.
control-measure-safe-withdrawn = سُحب. استمر في الالتزام به من جانبك حتى تتيقن أن الطرف الآخر علم بسحبه.
control-measure-safe-objected = غير متفق عليه وغير نافذ. استمر في الالتزام بما كان قائماً من قبل حتى تتحدثوا.
control-measure-safe-not-in-force = غير نافذ. لا تعتمد عليه.

## Fields and choices

field-measure = قيمة SHA-256 لما يُوقَّع

## Refusals

error-control-measure-times = يجب أن ينتهي بعد أن يبدأ.
error-control-measure-geometry = هذا النوع يُرسم على نحو آخر: خط أو محيط أو نقطة، وواحد منها فقط.
