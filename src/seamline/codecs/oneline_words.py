"""Words that a one-line report is read by, in English, Arabic and Sorani, in their folded form.

Codes on the left are brevity words of the radio; each has the message id ``salute-<code>``. A word
with an underscore is several words. ``*2`` marks an Arabic dual, which says the number itself.
"""

from collections.abc import Mapping

from seamline.codecs.folding import fold

TYPES_TABLE: Mapping[str, str] = {
    "spot": "spot spotrep salute رصد مشاهدة بینین بینراو",
    "sit": "sit sitrep موقف دۆخ بارودۆخ",
    "int": "int intrep استخبار استخبارات هەواڵگری",
    "med": "med medevac casevac اخلاء إسعاف گواستنەوە فریاگوزاری",
    "uxo": "uxo eod mine لغم الغام مين مین تەقەمەنی",
    "civ": "civ civilian مدني مدنيين مەدەنی",
    "works": "works اعمال أشغال کارکردن ئاوەدانی",
}

THINGS_TABLE: Mapping[str, str] = {
    "pax": """
        pax p person persons people man men ins fighter fighters armed_men gunman gunmen
        شخص اشخاص شخصين*2 شخصان*2 مسلح مسلحين مسلحون مسلحان*2 رجل رجال رجلان*2 رجلين*2
        عنصر عناصر عنصرين*2 فرد افراد
        کەس کەسی چەکدار چەکداری پیاو پیاوی
    """,
    "moto": """
        moto motos motorbike motorbikes motorcycle motorcycles bike bikes mc
        دراجة دراجات دراجتين*2 دراجتان*2 دراجة_نارية دراجات_نارية دراجتين_ناريتين*2 دراجتان_ناريتان*2 موتور
        ماتۆڕ ماتۆڕسکیل ماتۆر ماتۆرسکیل
    """,
    "car": """
        car cars vehicle vehicles veh vics vic
        سيارة سيارات سيارتين*2 سيارتان*2 عجلة عجلات عجلتين*2 مركبة مركبات مركبتين*2
        ئۆتۆمبێل ئۆتۆمۆبیل سەیارە ئۆتۆمبیل
    """,
    "pickup": "pickup pickups technical technicals بيك_اب بيكاب پیکاب پیکەب",
    "truck": "truck trucks lorry lorries شاحنة شاحنات شاحنتين*2 لوري بارهەڵگر لۆری",
    "boat": "boat boats قارب قوارب قاربين*2 زورق زوارق بەلەم",
    "uav": """
        uav uas drone drones quadcopter مسيرة مسيرات طائرة_مسيرة طائرات_مسيرة
        درون درۆن فڕۆکەی_بێفڕۆکەوان
    """,
    "mortar": "mortar mortars mor هاون هاونات هاوەن",
    "rpg": "rpg rpgs قاذفة قاذفات اربيجي ئاڕپیجی",
    "mg": "mg pkm mgs رشاش رشاشات ڕەشاش",
    "rifle": "rifle rifles بندقية بنادق تفەنگ",
    "ied": "ied ieds عبوة عبوات عبوتين*2 عبوة_ناسفة عبوات_ناسفة بۆمب بۆمبی_چێنراو",
    "tunnel": "tunnel tunnels نفق انفاق نفقين*2 تونێل",
    "animal": "animal animals donkey donkeys mule mules حمار حمير بغل بغال دابة دواب گوێدرێژ وڵاخ",
}

ACTIVITIES_TABLE: Mapping[str, str] = {
    "moving": "moving mov mvg تحرك يتحرك يتحركون متحرك تتحرك جووڵە دەجووڵێت دەجووڵێن دەڕۆن",
    "static": "static stationary halted متوقف متوقفة متوقفين ثابت وەستاو وەستاون ڕاوەستاو",
    "firing": "firing shooting sar اطلاق_نار رمي يرمون تەقە تەقەکردن تەقە_دەکەن",
    "explosion": "explosion blast detonation انفجار تفجير تەقینەوە",
    "digging": "digging حفر يحفرون هەڵکەندن هەڵدەکەنن",
    "crossing": "crossing عبور يعبرون تسلل پەڕینەوە دەپەڕنەوە",
    "planting": "planting emplacing زرع يزرعون چاندن دەچێنن",
    "observing": "observing watching مراقبة يراقبون چاودێری چاودێری_دەکەن",
    "meeting": "meeting اجتماع تجمع کۆبوونەوە",
    "burning": "burning حريق حرق ئاگر سووتان",
}

_SIXTEEN = "n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw"

DIRECTIONS: dict[str, int] = {name: number * 45 // 2 for number, name in enumerate(_SIXTEEN.split())}
"""Always a direction, whatever stands around them. Degrees are whole, so 22.5 is 22."""

DIRECTION_WORDS_TABLE: Mapping[str, str] = {
    "n": "north northbound الشمال شمالا باکوور",
    "ne": "northeast northeastbound الشمال_الشرقي باکووری_ڕۆژهەڵات",
    "e": "east eastbound الشرق شرقا ڕۆژهەڵات",
    "se": "southeast southeastbound الجنوب_الشرقي باشووری_ڕۆژهەڵات",
    "s": "south southbound الجنوب جنوبا باشوور",
    "sw": "southwest southwestbound الجنوب_الغربي باشووری_ڕۆژئاوا",
    "w": "west westbound الغرب غربا ڕۆژئاوا",
    "nw": "northwest northwestbound الشمال_الغربي باکووری_ڕۆژئاوا",
}
_TOWARDS = "heading hdg towards toward dir direction باتجاه نحو بەرەو بەئاراستەی"
_OF = "of من لە ی"
_LINKS = "and on with by و على مع بە لەگەڵ لەسەر"

TOWARDS = frozenset(fold(word) for word in _TOWARDS.split())
"""Part of the direction that follows."""
OF = frozenset(fold(word) for word in _OF.split())
"""Makes the direction before it a place: north of the road."""
LINKS = frozenset(fold(word) for word in _LINKS.split())
"""Dropped between two things that were understood, kept anywhere else."""


def _table(rows: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Return folded word to (code, number the word itself says, 0 for none)."""
    found = {}
    for code, text in rows.items():
        for word in text.split():
            name, dual, _ = word.partition("*2")
            found[fold(name.replace("_", " "))] = (code, 2 if dual else 0)
    return found


TYPES = _table(TYPES_TABLE)
THINGS = _table(THINGS_TABLE)
ACTIVITIES = _table(ACTIVITIES_TABLE)
DIRECTION_WORDS = _table(DIRECTION_WORDS_TABLE)
MAX_WORDS = 2
"""No entry above has more words."""
