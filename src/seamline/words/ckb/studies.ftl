### Words of every study: how values, sources and what was left out are said.

analyse-running = شیکردنەوە بەردەوامە
study-unknown = داتا بەس نییە
study-not-set = دیاری نەکراوە
study-time-minutes = { $value } خولەک
study-time-hours = { $value } کاتژمێر
study-time-days = { $days } ڕۆژ { $clock }
study-infinite = بێسنوور
study-source = لە { $name }: لە { $rows } ڕیز { $used } دەژمێردرێن
study-more-rows = { $count } ڕیزی تر؛ هەموویان لە JSON دان
study-assumptions = ئەمە لەسەر چی وەستاوە
study-cautions = ئەمە چی ناتوانێت بڵێت
study-word-yes = بەڵێ
study-word-no = نەخێر
study-left-bad = { $count } ڕیزی داتاکە نەژمێردران: { $reason }.
study-left-before = { $count } ڕووداوی پێش ماوەکە نەژمێردران.
study-left-after = { $count } ڕووداوی دوای ماوەکە نەژمێردران، ئەوانەی داهاتووش لەنێویاندا.
study-left-place = { $count } ڕووداوی بێ شوێن نەژمێردران.
study-left-vague = { $count } ڕووداو نەژمێردران چونکە شوێنەکەیان بۆ ئەم پێوەرە ورد نییە: ناوەندی قەزا ئەو شوێنە نییە کە لێی ڕوویداوە.
study-left-days = { $count } ڕووداوی چەند ڕۆژە نەژمێردران، چونکە لێرەدا ڕۆژەکە گرنگە.

study-setting-level = ئاستی مەوداکانی باوەڕ
study-setting-precision = ئەو شوێنانەی گومانیان لەمە زیاترە ناژمێردرێن
study-column-p = p
study-column-ratio = ڕێژە
study-column-low = لانیکەم
study-column-high = زۆرترین

error-analyse-seed = تۆو ژمارەیەکی تەواوە لە 0 تا 2^63 - 1.
error-analyse-threads = ژمارەی ڕیشاڵەکان لە 0 (یەک بۆ هەر ناوکێک) تا 64ـە.
error-file-not-text = پەڕگەکە دەقی UTF-8 نییە.
error-file-too-large = پەڕگەکە لەوە گەورەترە کە لێرە وەردەگیرێت.
error-table-header = دێڕی یەکەم دەبێت ناوی ستوونەکان بێت، هەر یەک جارێک.
error-table-column = ستوونێک کەمە: { $column }.
error-table-row = دێڕی { $line } ناخوێنرێتەوە، یان ژمارەی خانەکانی لە دێڕی یەکەم جیاوازە.
error-table-cell = خانەیەک لە دێڕی { $line } زۆر درێژە.
error-table-number = دێڕی { $line }، ستوونی { $column }: ژمارەیەکی دەیی کۆتادار نییە.
error-table-whole = دێڕی { $line }، ستوونی { $column }: ژمارەی تەواو نییە.
error-table-date = دێڕی { $line }، ستوونی { $column }: بەروارێکی وەک 2016-10-17 نییە.
error-events-place = دێڕی { $line }: هێڵی پانی و درێژی دەبێت هەردووکیان هەبن، بە پلە لەسەر زەوی، یان هەردووکیان بەتاڵ بن.
error-events-count = دێڕی { $line }: ڕووداوێک لە 0 تا 100,000 دەژمێردرێت.
error-events-found = دێڕی { $line }: `found` دەبێت `patrol` یان `received` یان بەتاڵ بێت.
error-events-order = دێڕی { $line }: ڕووداوەکە پێش دەستپێکردنی کۆتایی دێت.
error-events-precision = دێڕی { $line }: گومان لە شوێن لە 0 تا 1,000,000 مەترە.
error-events-many = ڕووداوەکان لەوە زیاترن کە وەردەگیرێن: { $most }.
error-events-parties = لایەنەکان لەوە زیاترن کە وەردەگیرێن: { $most }.
