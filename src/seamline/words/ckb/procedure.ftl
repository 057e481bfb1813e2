### What all procedures share: refusals of a move, fields, the contact ladder.

## Refusals

error-move-already = لایەنی تۆ پێشتر ئەم هەنگاوەی ناوە؛ تەنها یەک جار دەژمێردرێت.
error-move-answers = هەنگاوەکە بە دروستی ناڵێت وەڵامی کام هەنگاوانەیە.
error-move-field = خانەیەکی ئەم هەنگاوە کەمە یان شێوەکەی نادروستە.
error-move-field-named = { $field }: کەمە یان زۆر درێژە یان شێوەکەی نادروستە. ئەم خانەیە ڕاست بکەوە و دووبارە بینێرە؛ هیچ نەنێردراوە.
error-move-late = ئەم هەنگاوە دواتر تۆمار ناکرێت.
error-move-not-first = هیچ شتێک بەم هەنگاوە دەست پێ ناکات.
error-move-object = ئەم هەنگاوە هی بابەتێکی ترە.
error-move-other-version = ئەمە باسی وەشانێکی تر دەکات. وەشانی ئێستا بخوێنەرەوە و سەرلەنوێ بڕیار بدە.
error-move-parties = لایەنە ناوبراوەکان ناگونجێن: لایەنێکی تر پێویستە کە بتوانێت بڕیار بدات.
error-move-person = دەبێت کەسێکی ئەو لایەنە ئەم هەنگاوە بنێت کە هەنگاوەکەی لێوە دێت.
error-move-same-version = هیچی تێدا نەگۆڕاوە.
error-move-side = ئەم هەنگاوە هی لایەنی بەرامبەرە.
error-move-time = هەنگاوی دەنگی بە کاتی ڕوودانی خۆیەوە تۆمار دەکرێت: لە 24 کاتژمێری ڕابردوودا، نەک دوای ئێستا.
error-move-too-many = لایەنی تۆ گەیشتووەتە زۆرترین ژمارەی هەنگاو کە بۆ یەک بابەت ڕێپێدراوە.
error-move-unsigned = ئەم هەنگاوە واژۆی کەسیی دەوێت.

## Fields

field-body = SHA-256ی ڕاپۆرتەکە وەک نێردراوە
field-parties = لایەنە پەیوەندیدارەکان
field-told = تەنها بۆ ئاگاداری

## The contact ladder

clock-ladder-1 = پەیوەندی بە ئاستی 1 بکە: ئەفسەری ئێشکگر
clock-ladder-2 = پەیوەندی بە ئاستی 2 بکە: سەرۆکی ناوەندەکە
clock-ladder-3 = پەیوەندی بە ئاستی 3 بکە: فەرماندەی کەرت
clock-ladder-4 = پەیوەندی بە ئاستی 4 بکە: بەرپرسی باڵا
ladder-call = پەیوەندی بە ئاستی { $level } بکە: { $name }
