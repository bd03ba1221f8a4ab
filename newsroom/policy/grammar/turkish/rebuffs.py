"""What attacks in Turkish without one insulting word: "kes sesini", "defol", "çeneni kapa"."""

from newsroom.policy.grammar.marking import JOINERS
from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.grammar.turkish.spelling import SPELLING

_END = r"(?=\s*(?:$|[.,!?;:…)\n\"”])| (?:lan|ulan|be|artık|ya)(?!\w))"
_NOW = r"(?: (?:artık|lan|ulan|be|şu|o|hemen|bi|bir|önce))*"

COMMANDS = Phrasebook(
    rf"""
    (?:sesini|sesinizi){_NOW} (?:kes|kesin|kessene){_END}
    | (?:sus|susun) (?:(?:artık|be) )?(?:lan|ulan|köpek|it|ulan)(?!\w)
    | kes lan{_END}
    | (?:defol|defolun)(?: git| gidin)?(?!\w)
    | (?:siktir|siktirin) (?:git|gidin|ol|lan)(?!\w)
    | yıkıl(?:ın)? karşımdan
    | (?:cehenneme|cehennemin dibine){_NOW} (?:git|gidin|kadar yolun var){_END}
    | (?:git )?(?:tedavi ol|kendini tedavi ettir){_END}
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
REMARKS = Phrasebook(
    rf"""
    (?:kes|kesin|kessene){_NOW} (?:sesini|sesinizi)(?! \w+in(?!\w))
    | (?:kapa|kapat|kapatın|kapayın|kapasana){_NOW} (?:çeneni|çenenizi)
    | (?:çeneni|çenenizi){_NOW} (?:kapa|kapat|kapatın|kapayın|kapasana)(?!\w)
    | kapa{_NOW} (?:ağzını|gaganı){_END}
    | (?<=dan\ |den\ )(?:defol|defolun)(?: git| gidin)?
    | (?:canın|canınız) cehenneme
    | allah (?:\w+ )?(?:belanı|belanızı|cezanı|cezanızı) versin
    | allah (?:seni|sizi) kahretsin
    | (?:sende|sizde)(?: \w+)? beyin (?:yok|ne arar){_END}
    | beyin (?:yok|ne arar) (?:sende|sizde)
    | (?:beynin|beyniniz) (?:bile )?yok(?: (?:senin|sizin))?{_END}
    | ne biçim (?:insan|adam|bir insan|bir adam|biri)s[ıi]n(?:[ıi]z)?
    | (?:senden|sizden)(?: \w+)? (?:adam|insan|cacık|hayır|bir şey) olmaz{_END}
    | (?:senin |sizin )(?:beynin|beyniniz) (?:sulanmış|çalışmıyor){_END}
    | beynini (?:yemişsin|kiraya vermişsin|aldırmışsın)
    | (?:sen |siz )?tımarhaneliksin(?:iz)?
    | (?:seni|sizi|senin yerin|sizin yeriniz)(?: \w+)? tımarhane\w*
    | (?:senin )?(?:yüzüne|suratına|sana|size|yüzünüze)(?: \w+)? (?:tüküreyim|tükürürüm)
    | tüküreyim (?:senin )?(?:yüzüne|suratına|sana|size|yüzünüze)
    | (?:sen|siz)(?: \w+)? (?:adam|insan) (?:değilsin|değilsiniz)(?=\s*(?:$|[.!)]))
    | mide(?:mi|mizi) bulandırıyorsun(?:uz)?
    | (?:çok )?iğrençsin(?:iz)?
    """,
    spelling=SPELLING,
    never_after=JOINERS,
)
