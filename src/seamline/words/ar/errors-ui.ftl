### What the pages themselves say when something does not work.

## What the pages say by themselves when something does not work

error-start-title = تعذّر بدء الصفحة
error-unreachable = تعذّر الوصول إلى العقدة.
error-unnamed = رفضت العقدة هذا ({ $code }).
error-page = حدث خلل في هذه الصفحة. أعد تحميلها.
error-page-offline = لم تُفتح هذه الصفحة هنا من قبل، وتعذّر الوصول إلى العقدة.
error-passkey-cancelled = لم يُستعمل مفتاح المرور.
error-outbox-full = عدد القيود المنتظرة على هذا الجهاز { $n }؛ ولا متسع للمزيد.
