"""What attacks in Turkish without one insulting word: "kes sesini", "defol", "çeneni kapa"."""

from newsroom.policy.grammar.spelling import Phrases
from newsroom.policy.grammar.turkish.spelling import SPELLING

_END = r"(?=\s*(?:$|[.,!?;:…)\n\"”])| (?:lan|ulan|be|artık|ya)(?!\w))"
_NOW = r"(?: (?:artık|lan|ulan|be|şu|o|hemen|bi|bir|önce))*"

COMMANDS = Phrases(
    SPELLING,
    {
        "sesini sesinizi": rf"(?:sesini|sesinizi){_NOW} (?:kes|kesin|kessene){_END}",
        "sus susun": r"(?:sus|susun){1} (?:(?:artık|be) )?(?:lan|ulan|köpek|it|ulan)(?!\w)",
        "kes": rf"kes lan{_END}",
        "defol defolun": r"(?:defol|defolun)(?: git| gidin)?(?!\w)",
        "siktir siktirin": r"(?:siktir|siktirin) (?:git|gidin|ol|lan)(?!\w)",
        "yıkıl": r"yıkıl(?:ın)? karşımdan",
        "cehenneme cehennemin": (
            rf"(?:cehenneme|cehennemin dibine){_NOW} (?:git|gidin|kadar yolun var){_END}"
        ),
        "tedavi": rf"(?:git )?(?:tedavi ol|kendini tedavi ettir){_END}",
    },
)
REMARKS = Phrases(
    SPELLING,
    {
        "sesini sesinizi": rf"(?:kes|kesin|kessene){_NOW} (?:sesini|sesinizi)(?! \w+in(?!\w))",
        "çeneni çenenizi": (
            rf"(?:kapa|kapat|kapatın|kapayın|kapasana){_NOW} (?:çeneni|çenenizi)"
            rf"|(?:çeneni|çenenizi){_NOW} (?:kapa|kapat|kapatın|kapayın|kapasana)(?!\w)"
        ),
        "ağzını gaganı": rf"kapa{_NOW} (?:ağzını|gaganı){_END}",
        "defol defolun": r"(?<=dan\ |den\ )(?:defol|defolun)(?: git| gidin)?",
        "canın canınız": r"(?:canın|canınız) cehenneme",
        "belanı belanızı cezanı cezanızı kahretsin": (
            r"allah (?:\w+ )?(?:belanı|belanızı|cezanı|cezanızı) versin"
            r"|allah (?:seni|sizi) kahretsin"
        ),
        "beyin beynin beyniniz beynini": (
            rf"(?:sende|sizde)(?: \w+)? beyin (?:yok|ne arar){_END}|beyin (?:yok|ne arar) (?:sende"
            rf"|sizde)|(?:senin |sizin )(?:beynin|beyniniz) (?:yok|bile yok|sulanmış|çalışmıyor)"
            rf"{_END}|beynini (?:yemişsin|kiraya vermişsin|aldırmışsın)"
        ),
        "tımarhaneliksin tımarhanelik tımarhaneye": (
            r"(?:sen |siz )?(?:tımarhaneliksin\w*)|(?:seni|sizi|senin yerin|sizin yeriniz)(?: \w+)?"
            r" tımarhane\w*"
        ),
        "tüküreyim tükürürüm": (
            r"(?:senin )?(?:yüzüne|suratına|sana|size|yüzünüze)(?: \w+)? (?:tüküreyim|tükürürüm)"
            r"|tüküreyim (?:senin )?(?:yüzüne|suratına|sana|size|yüzünüze)"
        ),
        "değilsin değilsiniz": (
            r"(?:sen|siz)(?: \w+)? (?:adam|insan) (?:değilsin|değilsiniz)(?=\s*(?:$|[.!)]))"
        ),
        "bulandırıyorsun iğrençsin iğrençsiniz": (
            r"mide(?:mi|mizi) bulandırıyorsun(?:uz)?|(?:çok )?iğrençsin(?:iz)?"
        ),
    },
)
