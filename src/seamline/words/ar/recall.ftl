### Recall: the originator takes back what it released; what comes back is an attestation.

## Where it stands

recall-status-issued = صدر الاسترداد ولم يُستلم بعد
recall-status-received = استُلم والجواب معلّق
recall-status-purged = أُقِرَّ بالمحو
recall-status-refused = مرفوض

## Steps

recall-act-issue = استرداد
recall-act-receive = استلام
recall-act-attest = الإقرار بالمحو
recall-act-refuse = رفض مع بيان السبب

## What each side does meanwhile. A recall proves notice, not deletion, and says so

recall-safe-outstanding = لا جواب بعد: احسب حساب أنها ما زالت محفوظة ومقروءة. يثبت الاسترداد أن الإخطار بلغ، ولا يثبت أن شيئاً مُحي.
recall-safe-purge = توقف عن استعمالها وامحُها وأقِرّ بذلك. لا تُبقِ منها شيئاً على ورق ولا في أنظمة أخرى.
recall-safe-attested = أقرّ المستلم بمحوها. هذا يثبت الإخطار والجواب، لا المحو نفسه.
recall-safe-refused = رفض المستلم وما زال يحتفظ بها. ارفع الأمر إلى المستوى التالي.
recall-safe-refused-by-us = رفضنا وما زلنا نحتفظ بها. لا يجوز استعمالها ولا تمريرها؛ ارفع الأمر إلى المستوى التالي.
