### What the forms and panels of all joint workflows share.

## Forms made from the tables

open-act = چییە
open-told = هەروەها ئاگادار دەکرێنەوە
open-told-explained = هەموو هەنگاوێک دەبینن و بڕیاری هیچ نادەن.
open-none = هیچ شتێکی کارا ڕێگە نادات ئێستا ئەمە بکەیتەوە.
open-about = شتێک لەبارەی ئەمەوە بکەرەوە
open-by-line = کردنەوەی فۆرم:
form-numbers = ژمارەکان هی فۆرمی چاپکراون: ئەوەی بە بێتەل دەخوێندرێتەوە بە ژمارەکەی دەنووسرێت.
form-persons = پێش ناردن سەیری ئەمە بکە: ناو و ژمارەی کەسان شوێنی لێرە نییە.
records-add = یەکی تر
records-remove = ژمارە { $n } لابە
records-number = ژمارە { $n }
pick-nothing = لێرە هیچ نییە هەڵبژێردرێت.
error-window = کۆتایی دەبێت دوای دەستپێک بێت.

## Run sheet, printed form, parts

sheet-title = پەڕەی هەنگاوەکان
sheet-done = کرا
sheet-open = ماوە بکرێت
sheet-by = { $party }، { $at }
parts-title = بەشەکان و کێ لەگەڵیان ڕازییە
parts-nobody = هێشتا کەس
parts-hash = ژمارەی دڵنیایی
field-window = لە و تا
field-part = بەش

## Annexes of one's own

error-annex-form = پاشکۆ ناونیشان و دەقێکی هەیە، و هیچیان نابێت زۆر درێژ بن.
error-annex-full = ئەم بابەتە ئەوەندە پاشکۆی هەیە کە جێی دەبێتەوە.
log-annex-written = پاشکۆی تایبەتی { $number } نووسرا

## Plans compared without being shown

error-blind-length = ئەوەی لایەنی بەرامبەر بۆ بەراورد ناردوویەتی درێژییەکەی وەک ڕێککەوتن نییە.
error-blind-many = پلانەکە بۆ بەراوردکردن زۆر گەورەیە. بچووکی بکەوە.
error-blind-point = ئەوەی لایەنی بەرامبەر بۆ بەراورد ناردوویەتی دروست نییە.
error-blind-token = ئەم پلانە بەراورد ناکرێت.
