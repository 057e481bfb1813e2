### A comparison of patrols that is opened afterwards, for the auditor.

opened-own-question-good = ما سُئل عنه هو ما تعطيه الخطة المحفوظة معه.
opened-own-question-bad = ما سُئل عنه ليس ما تعطيه الخطة المحفوظة معه.
opened-own-plan-good = وقّع شخص من جانبنا دورية بهذه الخطة نفسها.
opened-own-plan-bad = لم يوقّع أحد من جانبنا دورية بهذه الخطة.
opened-noted-good = ما دُوّن في الدورية هو ما يقوله الجواب.
opened-noted-bad = ما دُوّن في الدورية ليس ما يقوله الجواب.
opened-own-answer-good = ما أُجيب به هو ما تعطيه الخطط المحفوظة معه.
opened-own-answer-bad = ما أُجيب به ليس ما تعطيه الخطط المحفوظة معه.
opened-own-plans-good = هذه كل خططنا التي كانت نافذة في تلك اللحظة.
opened-own-plans-bad = هذه ليست خططنا التي كانت نافذة في تلك اللحظة.
opened-their-question-good = سألوا عن الخطة التي كشفوها ولا شيء غيرها.
opened-their-question-bad = لم يسألوا عن الخطة التي كشفوها.
opened-their-answer-good = جوابهم هو ما تعطيه الخطط التي كشفوها.
opened-their-answer-bad = جوابهم ليس ما تعطيه الخطط التي كشفوها.
opened-right-good = كان الجواب صحيحاً لهذه الخطط.
opened-right-bad = كان الجواب خاطئاً لهذه الخطط.

## Refusals

error-opening-form = هذا الملف ليس كشفاً لمقارنة.
error-opening-side = هذا ليس النصف الآخر من هذه المقارنة.
error-opened-none = لا شيء محفوظ هنا من هذه المقارنة.
error-file-unreadable = لا يمكن قراءة الملف { $path }.
