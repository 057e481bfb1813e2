### A comparison of patrols that is opened afterwards, for the auditor.

opened-own-question-good = ئەوەی پرسراوە هەر ئەوەیە کە پلانە هەڵگیراوەکەی لەگەڵی دەیدات.
opened-own-question-bad = ئەوەی پرسراوە ئەوە نییە کە پلانە هەڵگیراوەکەی لەگەڵی دەیدات.
opened-own-plan-good = کەسێکی لای ئێمە دەوریەیەکی بە هەمان ئەم پلانە واژۆ کردووە.
opened-own-plan-bad = کەس لای ئێمە دەوریەیەکی بەم پلانە واژۆ نەکردووە.
opened-noted-good = ئەوەی لای دەوریەکە تۆمار کراوە هەر ئەوەیە کە وەڵامەکە دەیڵێت.
opened-noted-bad = ئەوەی لای دەوریەکە تۆمار کراوە ئەوە نییە کە وەڵامەکە دەیڵێت.
opened-own-answer-good = وەڵامەکە هەر ئەوەیە کە پلانە هەڵگیراوەکانی لەگەڵی دەیدەن.
opened-own-answer-bad = وەڵامەکە ئەوە نییە کە پلانە هەڵگیراوەکانی لەگەڵی دەیدەن.
opened-own-plans-good = ئەمانە هەموو ئەو پلانانەی ئێمە بوون کە لەو ساتەدا کارا بوون.
opened-own-plans-bad = ئەمانە ئەو پلانانەی ئێمە نەبوون کە لەو ساتەدا کارا بوون.
opened-their-question-good = ئەوان بۆ ئەو پلانەیان پرسیوە کە دەیکەنەوە، نەک هیچی تر.
opened-their-question-bad = ئەوان بۆ ئەو پلانەیان نەپرسیوە کە دەیکەنەوە.
opened-their-answer-good = وەڵامی ئەوان هەر ئەوەیە کە ئەو پلانانەی دەیکەنەوە دەیدەن.
opened-their-answer-bad = وەڵامی ئەوان ئەوە نییە کە ئەو پلانانەی دەیکەنەوە دەیدەن.
opened-right-good = بۆ ئەم پلانانە وەڵامەکە ڕاست بوو.
opened-right-bad = بۆ ئەم پلانانە وەڵامەکە هەڵە بوو.

## Refusals

error-opening-form = ئەم فایلە کردنەوەی هیچ بەراوردێک نییە.
error-opening-side = ئەمە نیوەکەی تری ئەم بەراوردە نییە.
error-opened-none = لێرە هیچ لەم بەراوردە هەڵنەگیراوە.
error-file-unreadable = ناتوانرێت فایلی { $path } بخوێنرێتەوە.
