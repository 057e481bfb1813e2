"""Words by which a text announces a person, in English, Arabic and Sorani, in their folded form."""

from seamline.codecs.folding import fold


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word.replace("_", " ")) for word in text.split())


TITLES = _folded(
    """
    mr mrs ms dr sheikh shaikh sheik shaykh mullah mulla sayyid sayid hajji haji hadji imam ustad kak
    col lt maj capt sgt brig gen colonel captain lieutenant brigadier sergeant
    الشيخ شيخ الحاج السيد السيدة الملا ملا الدكتور الاستاذ العقيد العميد الرائد النقيب المقدم الملازم
    کاک شێخ مەلا حاجی مامۆستا دکتۆر عەقید عەمید نەقیب ڕائید موقەدەم مولازم خاتوو
    """
)
"""A name follows. Left out: words that as often mean a thing (general, major, brigade, team)."""

LABELS = _folded(
    """
    alias aka nicknamed surnamed son_of daughter_of
    المدعو المدعوة الملقب الملقبة المكنى المكناة اسمه اسمها ويدعى تدعى
    ناسراوبە ناسراو_بە نازناوی بەناوی کوڕی
    """
)
"""A name follows at once."""

LABELS_WITH_COLON = _folded(
    """
    name names full_name father mother born dob
    الاسم اسم الاسم_الكامل اسم_الاب اسم_الام
    ناو ناوی ناوی_تەواو ناوی_سیانی ناوی_باوک
    """
)
"""A name follows after a colon."""

KUNYA = _folded("abu ابو أبو ئەبو")
KUNYA_PLACES = _folded(
    "ghraib ghurayb kamal dhabi khasib dali sayda غريب الخصيب كمال صخير دالي صيدا ظبي غوێرەیب غرێب"
)
"""Places whose names begin like a byname."""

NOT_NAMES = _folded("of and the in at on من في على الى و لە بە بۆ")

DOCUMENTS = _folded(
    """
    id passport licence license ssn
    هوية هويته هويتها الهوية جواز جوازه البطاقة الجنسية
    ناسنامە ناسنامەی پاسپۆرت پاسپۆرتی
    """
)
FILLERS = _folded("number no card رقم رقمها رقمه الوطنية المدنية سفر السفر ژمارە ژمارەی نیشتمانی")
