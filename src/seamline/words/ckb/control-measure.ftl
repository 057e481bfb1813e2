### Control measure: geometry that restrains, signed by both headquarters or declared by one for itself.

## Where it stands

control-measure-status-proposed = پێشنیار کراوە، واژۆی ماوە
control-measure-status-agreed = هەمووان واژۆیان کردووە، هێشتا کارا نییە
control-measure-status-active = کارایە
control-measure-status-expired = ماوەی تەواو بووە
control-measure-status-withdrawn = کشێنراوەتەوە
control-measure-status-objected = ناڕەزایی لەسەرە
control-measure-status-lapsed = بێ واژۆ بەسەر چوو

## Steps

control-measure-act-propose = پێشنیارکردن
control-measure-act-declare = ڕاگەیاندن تەنها بۆ لای خۆمان
control-measure-act-amend = پێشنیارکردنی وەشانێکی گۆڕدراو
control-measure-act-sign = واژۆکردن
control-measure-act-object = ناڕەزایی دەربڕین
control-measure-act-withdraw = کشاندنەوە
control-measure-act-lapse = بەسەرچوون: لە کاتی خۆیدا واژۆ نەکرا
control-measure-act-start = لە ئێستاوە کارایە
control-measure-act-expire = تەواوبوونی ماوەکەی

## What each side does meanwhile

control-measure-safe-proposed = کارا نییە تا هەموو لایەنێک هەمان دەق پیت بە پیت واژۆ نەکات. پشتی پێ مەبەستە.
control-measure-safe-agreed = هەمووان واژۆیان کردووە. لەو کاتەوەی پیشان دراوە یەکەکانت سنووردار دەکات؛ پێشتر ئاگاداریان بکەرەوە.
control-measure-safe-active = کارایە. تا ئەو کاتەی پیشان دراوە یەکەکانت سنووردار دەکات.
control-measure-safe-expired = ماوەی تەواو بووە و کەس سنووردار ناکات. پێش ئەوەی لەسەر ئەم بنەمایە کار بکەیت پەیوەندی بە لایەنی بەرامبەر بکە.
control-measure-safe-withdrawn = کشێنراوەتەوە. خۆت پێوەی پابەند بە تا دڵنیا دەبیت لایەنی بەرامبەر بیستوویەتی.
control-measure-safe-objected = ڕێککەوتنی لەسەر نییە و کارا نییە. تا قسە دەکەن پابەندی ئەوە بە کە پێشتر هەبوو.
control-measure-safe-not-in-force = کارا نییە. پشتی پێ مەبەستە.

## Fields and choices

field-measure = SHA-256ی ئەوەی واژۆ دەکرێت

## Refusals

error-control-measure-times = دەبێت دوای دەستپێکردنی کۆتایی بێت.
error-control-measure-geometry = ئەم جۆرە بە شێوەیەکی تر دەکێشرێت: هێڵ، چێوە یان خاڵ، و تەنها یەکێکیان.
