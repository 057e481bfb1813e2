### The operations board: what is in hand, whose move it is, by when.

nav-operations = ئۆپەراسیۆنەکان
go-operations = بڕۆ بۆ پەڕەی ئۆپەراسیۆنەکان
board-title = ئۆپەراسیۆنەکان
board-ours = نۆرەی ئێمەیە
board-theirs = نۆرەی ئەوانە
board-nobody = لە ئارادایە
board-over = لە ڕۆژی ڕابردوودا تەواو بوو
board-empty = هیچ لێرە نییە
board-none = هیچ لە دەستدا نییە. ئەوەی لەگەڵ هاوبەشێک دەیکەیتەوە لێرە دەردەکەوێت.
board-kinds = جۆرەکان
board-all = هەموو جۆرەکان
board-waits = دەبێت هەنگاوی داهاتوو بنێت: { $parties }
board-nobody-next = ئێستا کەس پێویست نییە هیچ بکات
board-since = لە
board-more = { $count ->
    [one] { $count }ی تر پیشان نەدراوە
   *[other] { $count }ی تر پیشان نەدراون
 }
