"""What newspapers' systems write around a story, in the words of many languages."""

import re

STOPS = ".!?։؟।॥۔።။។"  # that a sentence ends with, in scripts that set spaces

_ATTRIBUTION = (
    r"the post .+ (?:appeared first on|first appeared on) .+"
    r"|(?:this (?:article|story|post) )?(?:was )?(?:originally|first) (?:published|appeared)"
    r" (?:on|at|in) .+"
    r"|(?:l[’']article|cet article) .+ est apparu en premier sur .+"
    r"|der beitrag .+ erschien zuerst auf .+|het bericht .+ verscheen eerst op .+"
    r"|(?:la entrada|el artículo|esta entrada) .+ (?:se publicó primero en|apareció primero en) .+"
    r"|o post .+ apareceu primeiro em .+|l[’']articolo .+ proviene da .+"
    r"|artykuł .+ pochodzi z serwisu .+"
    r"|(?:сообщение|запись) .+ появил[аи]сь? (?:сначала|впервые) на .+"
    r"|.+ (?:yazısı|sonrası) ilk (?:önce|olarak) .+ (?:üzerinde|sitesinde) .+"
    r"|.+ (?:הופיע לראשונה|פורסם לראשונה) ב.+|(?:ظهرت?|نشرت?) .+ أولا?ً? (?:على|في) .+"
)
_PUBLISHED = re.compile(
    r"[\W_]*(?:was )?(?:originally|first) (?:published|appeared)\b", re.IGNORECASE
)
_PLAYER = (
    r"(?:listen|listening) to (?:this|the) (?:article|story|post|episode)\b.{0,60}"
    r"|\d{1,3}[- ]?min(?:ute)?s?\.? (?:read|listen|watch)|(?:estimated )?reading time\b.{0,30}"
    r"|\d{1,2}:\d\d(?::\d\d)?\s*/\s*\d{1,2}:\d\d(?::\d\d)?"
    r"|.{0,40}\bbrowser does(?: not|n[’']t) (?:currently )?support\b.{0,80}"
    r"|audio playback is not supported\b.{0,80}"
    r"|(?:tu|su) navegador no (?:soporta|admite|es compatible)\b.{0,80}"
    r"|votre navigateur ne (?:supporte|prend)\b.{0,80}|ihr browser unterstützt\b.{0,80}"
    r"|(?:ваш )?браузер не поддерживает\b.{0,80}|tarayıcınız .{0,60}desteklem\w+.{0,20}"
    r"|.{0,20}متصفحك.{0,60}|.{0,20}הדפדפן שלך.{0,60}"
    r"|escuchar? (?:este|el) artículo\b.{0,40}|écoutez? cet article\b.{0,40}"
    r"|(?:diesen )?artikel anhören\b.{0,40}|(?:про)?слушать (?:статью|материал|новость)\b.{0,40}"
    r"|haberi (?:sesli )?dinle\b.{0,40}|(?:استمع|إستمع) .{0,40}|(?:האזינו|האזן) ל.{0,40}"
    r"|լսել (?:հոդվածը|նյութը)\b.{0,40}"
)
# Calls that are clear by themselves: whatever follows them belongs to them.
_CALL = (
    r"(?:(?:continue|keep) reading|read (?:more|on|also|next|the (?:full|whole|rest))|learn more"
    r"|(?:see|watch) (?:more|also|next)|click here|view (?:the )?(?:full|original|entire)\b"
    r"|читать? (?:далее|дальше|полностью|ещ[её])|читайте (?:также|далее|дальше|полностью|ещ[её])"
    r"|продолжение (?:следует|читайте)|читати (?:далі|повністю|більше)"
    r"|(?:haberin )?devamını oku\w*|devamı için|haberin devamı|okumaya devam"
    r"|daha fazla(?:sını)? oku"
    r"|կարդա(?:լ|ցեք|ցե՛ք) (?:ավելին|նաև|ամբողջությամբ|ամբողջ\w*|շարունակությունը)"
    r"|շարունակել (?:կարդալ|ընթերցել)|lire (?:la suite|aussi|plus|également)"
    r"|weiterlesen|mehr lesen|lesen sie (?:auch|mehr)|lees (?:meer|verder|ook)"
    r"|leer más|le[ae] (?:también|más)|leer (?:también|artículo)"
    r"|(?:seguir|sigue|siga|continuar) leyendo"
    r"|continúa? leyendo|ver más|leia (?:mais|também)|continue lendo|saiba mais|continua a leggere"
    r"|leggi (?:tutto|anche|di più)|czytaj (?:więcej|dalej|także)|διαβάστε (?:περισσότερα|επίσης)"
    r"|(?:קרא|קראו|קראי) (?:עוד|גם)|המש(?:ך|יכו) (?:לקריאה|קריאה|לקרוא)|לקריאה נוספת|לכתבה המלאה"
    r"|(?:اقرأ|إقرأ|اقرئي|اقرا) (?:المزيد|أيضا?ً?|أيضًا|ايضا)|(?:تابع|واصل) القراءة"
    r"|(?:قراءة|لقراءة) المزيد"
    r"|ادامه مطلب|بیشتر بخوانید|続きを読む|続きはこちら|もっと見る|全文を読む"
    r"|(?:点击)?(?:阅读|查看)(?:全文|更多|原文)|(?:點擊)?(?:閱讀|查看)(?:全文|更多|原文)"
    r"|더 ?(?:보기|읽기)|계속 읽기|기사 ?(?:전문|더) ?보기"
    r"|(?:और|आगे|पूरा) प(?:\u0922\u093c|\u095d)(?:ें|िए)|यह भी प(?:\u0922\u093c|\u095d)ें"
    r"|(?:আরও|আরো|বিস্তারিত) পড়ুন|மேலும் (?:படிக்க|வாசிக்க)|อ่าน(?:ต่อ|เพิ่มเติม)"
    r"|مزید پڑھیں|مطالعه بیشتر|(?:ادامه|متن کامل) خبر|იხილეთ (?:ასევე|სრულად)|განაგრძეთ კითხვა"
    r"|citește (?:mai (?:mult|departe)|și|continuarea)|прочети (?:повече|още|цялата)"
    r"|прочитај(?:те)? (?:више|још)|pročitaj(?:te)? (?:više|još|cijeli)|preberi(?:te)? več"
    r"|číst (?:dále|více|celý)|čítať (?:ďalej|viac)|olvass? (?:tovább|még)|tovább olvasom"
    r"|läs (?:mer|också|vidare)|les (?:mer|også)|læs (?:mere|også)"
    r"|lue (?:lisää|myös)|loe (?:edasi|lähemalt|lisaks)|lasīt (?:vairāk|tālāk)"
    r"|skaityti (?:daugiau|toliau)|baca (?:juga|selengkapnya|selanjutnya)"
    r"|(?:đọc|xem) (?:thêm|tiếp)|lexo më shumë|soma zaidi)(?!\w)"
)
# Calls that are words of a sentence too, and stand alone when they are calls.
_WORD_ALONE = (
    r"(?:more|comments?|link|leer|ver|más|seguir|mehr|suite|leggi|подробнее|далее|дальше|детальніше"
    r"|περισσότερα|συνέχεια|ვრცლად|სრულად|მეტი|مزید|още|više|opširnije|detaljnije|tovább"
    r"|bővebben|selengkapnya"
    r"|devamı|devam|detaylar|ավելին|մանրամասն(?:եր)?|շարունակությունը|المزيد|للمزيد|اقرأ|עוד"
    r"|להמשך|לכתבה)"
)
_SIGNS = r"\W*"
_BOILERPLATE = re.compile(
    rf"{_ATTRIBUTION}|{_PLAYER}|{_SIGNS}{_CALL}.*|{_SIGNS}{_WORD_ALONE}{_SIGNS}"
    r"|related:?.*|(?:share|like) this:?.*|filed under:.*|tags?:.*|advertisement|sponsored"
    r"|(?:subscribe|sign up) (?:to|for) .+"
    r"|no (?:content|description|excerpt|summary)(?: (?:available|given|provided))?\.?",
    re.IGNORECASE,
)
_LONGEST_BOILERPLATE = 300  # characters

_DOTS = r"(?:…|\.{3})"
_MARK = rf"(?:\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|\[\+?\d+ chars\])"  # "[…]" is no author's
_CALL_TAIL = rf"[\[(«]?\s*(?:{_CALL}.{{0,120}}|{_WORD_ALONE}{_SIGNS})"
_CUT_END = re.compile(rf"(?<!\s)\s*(?:{_MARK}\s*(?:{_CALL_TAIL})?|{_DOTS}\s*{_CALL_TAIL})$", re.I)
_CUT_SIGN = re.compile(rf"{_DOTS}|chars\]")
_CALL_END = re.compile(rf"(?<=[{STOPS}。！？”\"»」』])\s*{_CALL_TAIL}$", re.IGNORECASE)
_LONGEST_TAIL = 250  # characters at a text's end, within which its call is

_ASIDE = re.compile(
    r"(?:editor(?:[’']?s|s[’'])? note|note (?:from the editors?|to (?:our )?readers)"
    r"|(?:content|trigger) warning"
    r"|nota (?:del editor|de la redacción|al lector|da redação)"
    r"|note de la rédaction|ndlr|anmerkung der redaktion|от редакции|примечание редак\w+"
    r"|(?:խմբագրության|խմբագրի) (?:կողմից|նշում\w*)|(?:editörün|editör) notu"
    r"|(?:ملاحظة|كلمة) (?:المحرر|التحرير)|הערת (?:ה?עורכ?ת?ך?|ה?מערכת))\s*(?::|\.|—|–|-|՝|\|)"
    r"|(?:correction|clarification)\W+(?:an? (?:earlier|previous)|th(?:is|e) (?:article|story)) "
    r"|this (?:article|story|post|page) (?:was|has been|is being) (?:updated|corrected|amended)\b",
    re.IGNORECASE,
)


def is_boilerplate(text: str) -> bool:
    """Say whether a paragraph is none of the story's."""
    return len(text) <= _LONGEST_BOILERPLATE and bool(_BOILERPLATE.fullmatch(text))


def is_attribution(text: str, title: str) -> bool:
    """Say whether a paragraph only tells where the story of this title stood first."""
    return bool(title) and text.startswith(title) and bool(_PUBLISHED.match(text, len(title)))


def is_aside(text: str) -> bool:
    """Say whether a paragraph speaks of the story, as an editor's note does."""
    return bool(_ASIDE.match(text.lstrip("([*_ ")))


def without_call(text: str) -> tuple[str, bool]:
    """Take "[…]" and "Continue reading" off a paragraph's end; say whether it had been cut."""
    from_ = max(0, len(text) - _LONGEST_TAIL)
    cut = _CUT_END.search(text, from_) if _CUT_SIGN.search(text, from_) else None
    if cut:
        return text[: cut.start()], True
    call = _CALL_END.search(text, from_)
    return (text[: call.start()], False) if call else (text, False)
