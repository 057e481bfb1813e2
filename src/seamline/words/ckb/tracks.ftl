### Positions and tracks: where units are and were.

error-unit-form = ناوی بانگکردن لە 1 تا 24 پیت و ژمارە و بۆشایی و هێڵی بچووک و خاڵ و ژێرهێڵە، و زۆرترین 6 ژمارەی تێدایە: نە ژمارەی تەلەفۆن و نە ژمارەی ئامێر.
error-unit-kind = یەکە `patrol`، `vehicle`، `drone` یان `sensor`ـە.
error-table-time = دێڕی { $line }، ستوونی { $column }: کاتێک نییە لەگەڵ ناوچەی کاتی خۆی وەک 2020-09-20T14:30:00Z، دوای 1970.
error-tracks-place = بڕگەی { $line }: شوێنەکە لەسەر زەوی نییە.
error-tracks-precision = بڕگەی { $line }: گومان لە شوێن لە 0 تا 1,000,000 مەترە.
error-tracks-kind = بڕگەی { $line }: یەکە `patrol`، `vehicle`، `drone` یان `sensor`ـە.
error-tracks-party = بڕگەی { $line }: لایەن بە پیتی لاتینیی بچووک و ژمارە و هێڵی بچووک دەنووسرێت.
error-tracks-unit = بڕگەی { $line }: ئەمە ناوی بانگکردن نییە. ناوی بانگکردن کورتە و ژمارەی درێژی تێدا نییە.
error-tracks-many = شوێنەکان لەوە زیاترن کە وەردەگیرێن: { $most }.
error-tracks-times = بڕگەی { $line }: دەبێت بۆ هەر خاڵێک یەک کات هەبێت.
error-tracks-time = بڕگەی { $line }: کاتێک نییە لەگەڵ ناوچەی کاتی خۆی وەک 2020-09-20T14:30:00Z، دوای 1970.
error-gpx-too-long = پەڕگەی GPX لەوە درێژترە کە وەردەگیرێت: { $most } بایت.
error-gpx-document-type = پەڕگەی GPX کە جۆری بەڵگەنامە یان قەوارەی تێدا بێت وەرناگیرێت.
error-gpx-xml = پەڕگەکە XMLـی دروست نییە.
error-gpx-form = پەڕگەکە GPX نییە.
error-gpx-depth = توخمەکانی پەڕگەی GPX لەوە قووڵتر لەناو یەکدان کە وەردەگیرێن.
error-gpx-place = دێڕی { $line }: هێڵی پانی یان درێژی نییە، یان ژمارەی دەیی نییە، یان لەسەر زەوی نییە.
error-gpx-time = دێڕی { $line }: کاتێک نییە وەک 2020-09-20T14:30:00Z، دوای 1970.

import-tracks-done = { $taken } لە { $count } شوێن وەرگیران. لەم گرێکەدا دەمێننەوە.
import-tracks-old = { $count } شوێن لەوە کۆنترن کە دەپارێزرێت (14 ڕۆژ) و وەرنەگیران.
import-tracks-untimed = { $count } شوێنی بێ کات وەرنەگیران.
error-import-unit = پەڕگەکە ناڵێت ئەم شوێنانە هی کێن؛ ناوی بانگکردن بە `--unit` دیاری بکە.
error-import-unit-kind = پەڕگەکە ناڵێت یەکەکە چ جۆرێکە؛ بە `--kind` دیاری بکە.
error-position-party = پەڕگەکە ناوی لایەنێکی تر دەبات: تەنها شوێنی یەکەکانی خۆمان وەردەگیرێت.
error-position-time = کات دەکەوێتە دوای 1970.
error-position-future = شوێنێک زیاتر لە دوو خولەک لە پێش کاتژمێری ئەم گرێیەوەیە. هیچ وەرنەگیرا؛ سەیری کاتژمێرەکان بکە.
error-positions-many = شوێنەکان لەوە زیاترن کە بە یەک جار وەردەگیرێن: { $most }.
error-positions-units = یەکەکان گەیشتوونەتە ئەو ژمارەیەی دەپارێزرێت: { $most }. ئەو یەکانەی بێدەنگ دەبن دوای 14 ڕۆژ جێگا دەکەنەوە.
