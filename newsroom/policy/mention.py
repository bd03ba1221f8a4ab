"""Whether a word is mentioned and not used: the word “X”, he was called X, X is a slur."""

import re

from newsroom.policy.quotation import find_quotation

_MARK = r"[\"'“”‘’«»„*`_]{1,2}"
# What calls it a word: "the term X", "the etymology of X"; or says who said it: "he yelled X".
_CALLED_A_WORD = re.compile(
    r"\b(?:words?|terms?|slurs?|epithets?|insults?|nouns?|verbs?|adjectives?|etymology|spelling"
    rf"|meaning|definition|synonyms?)(?: (?:of|for|like|as))?[ :,]{{1,2}}{_MARK}$",
    re.IGNORECASE,
)
_SAID_BY_OTHERS = re.compile(
    r"(?P<who>[\w'’]+ )?\b(?:yell|shout|scream|chant|sang|sing|call|mutter|print|list"
    r"|utter(?=ed|ing|s\b)|bleep|censor|spray|paint|scrawl|daub|wrote|writes|text(?=ed|s\b)|said|says|replied)"
    rf"(?:ed|ing|s)?(?: [\w'’]+){{0,3}}[ :,]{{1,2}}{_MARK}$",
    re.IGNORECASE,
)
# Whoever sends such words is told of, or told off: "people who write me “…” get blocked".
_SENT_BY_OTHERS = re.compile(
    r"(?:\b(?:messages?|comments?|texts?|posts?|repl(?:y|ies)|e-?mails?|dms?|letters?|notes?|tweets?"
    r"|words?|names?|phrases?|slurs?|insults?|things|stuff|sentences?|lines?|language)"
    r"(?: (?!i\b|you\b)[\w'’]+){0,4}? (?:like|such as|saying|that (?:say|read|go)s?|reading"
    r"|began|begins|opened|ended|went)"
    r"|\b(?:who(?:ever)?|anyone|anybody|someone|somebody|people|users|readers|trolls|strangers|they)"
    r"(?: (?!i\b|you\b)[\w'’]+){0,3}?"
    r" (?:writ|wrote|post|typ|send|sent|say|said|text|comment|tweet|repl)\w*"
    r"(?: (?!i\b)[\w'’]+){0,4})"
    rf"[ :,]{{1,2}}{_MARK}$",
    re.IGNORECASE,
)
# What is said of a word: what sort of word it is, what a court thinks of it, where it is from.
_IS_A_WORD = re.compile(
    rf"{_MARK},?(?: (?:is|was|are|were|as|isn.t|wasn.t|can be)"
    r"(?: only| just| not| never| merely| always)?)?"
    r"(?: (?:an?|the|my|that)(?: \w+)? (?:word|term|slur|insult|noun|verb|adjective|epithet)"
    r"| (?:an? |the )?(?:(?:statement|matter|expression) of )?(?:opinion|fair comment|libel"
    r"|libell?ous|slander|defamat\w+|protected|obscene|vulgar|profane|profanity|offensive"
    r"|derogatory|unparliamentary|hate speech|spelt|spelled|pronounced)"
    r"|(?: \w+ly)? (?:means?|meant|comes from|derives|rhymes|originates|has \w+ letters))\b",
    re.IGNORECASE,
)
_WAS_SAID = re.compile(
    rf"{_MARK},? (?:is|was|are|were|that(?:['’]s| was| is)|which is) what"
    r" (?:they|people|he|she|we|some|others|kids|boys) (?:(?:was|were|got|used to|would) )?"
    rf"(?:call|say|said|shout|yell)|{_MARK},? (?:was|were|is|are|has been|had been)(?: \w+)?"
    r" (?:spray(?:ed|-painted)|painted"
    r"|written|scrawled|scribbled|daubed|scratched|carved|printed|chanted|shouted|yelled|called"
    r"|sung)\b",
    re.IGNORECASE,
)
# What others call somebody is reported, with marks or without: "my son was called a …".
_CALLED_SO = re.compile(
    r"(?:\b(?:(?:is|was|are|were|been|being|gets?|got|getting)(?: \w+ly)?|(?:they|he|she|someone"
    r"|somebody|people|strangers?|boys?|girls?|kids?|pupils?|neighbou?rs?|trolls?|fans?|m[ae]n|wom[ae]n"
    r"|bull(?:y|ies)|guys?|drivers?|customers?|who)(?: \w+)?)"
    r" call(?:ed|s|ing)?(?: (?:me|us|him|her|them|(?:my|his|her|our|their|the|an?) \w+))?"
    r"|\band call(?:ed|ing) (?:me|us|him|her|them|my \w+)|'s call(?:ed|ing) (?:me|us))"
    r"(?: (?!(?:and|but|or|so|you|u|\w+n.t)\b)\w+){0,2} $",
    re.IGNORECASE,
)
# What others say that somebody is: "her ex told everyone that she was a …".
_SAID_TO_BE = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\byou )\b(?:(?:sa(?:id|ys|ying)|claim|wr(?:ote|ites|iting)|post|tweet"
    r"|text|insist|alleg|suggest|impl|hint|shout|yell|scream)(?:e|s|es|ed|ied|ies|ing)?"
    r"|(?:told|tells|telling|convinced) (?!you\b)(?:\w+ ){0,2}\w+)(?: that)?"
    r" (?:he|she|they|i|we|(?:my|his|her|our|their|the) \w+) (?:is|was|are|were|am|must be)"
    r"(?: (?!(?:and|but|or|so|you|u|\w+n.t)\b)\w+){0,2} $",
    re.IGNORECASE,
)
# In Russian, Turkish and Armenian, by whatever alphabet: «назвали дебилом», «слово „хач“»,
# «ibne» diye bağırdı, «ապուշ անվանեցին», "apush asecin". Who says "I" does it himself.
_CALLED_SO_ELSEWHERE = re.compile(
    r"(?<!\bя )\b(?:назва|обозва|называ|обзыва|nazva|obozva|nazyva|obzyva)(?:л[аи]?|ют|ет|ть|l[ai]?"
    r"|yut|yet|t|li)"
    r"(?:(?: (?!и\b|а\b|но\b|ты\b|вы\b|i\b|a\b|no\b|ty\b|vy\b)\w+){0,2}) [«\"“„]?$"
    r"|\bслов[оаом]{1,2} [«\"“„]$|\bբառը? [«\"“„]$|\bslov[oa]m? [«\"“„]$"
    r"|(?<!\bя )\b(?:крич|выкрик|кри[кч]н|заяв|ор)\w+:? [«\"“„][^»”\"\n]{0,30}$"
    r"|\b(?:գոռա|բղավե?|ասա|գրե)(?:ց|ցին|լ է|լ են)\b,?:? [«\"“„][^»”\"\n]{0,30}$",
    re.IGNORECASE,
)
_SAID_SO_ELSEWHERE = re.compile(
    r"[^«»“”\"\n]{0,30}[»”\"] (?:diyen?\w*|dedi(?:ler)?|demek|demiş\w*|demis\w*|kelimesi\w*|sözü\w*"
    r"|sozu\w*)\b"
    r"|[»”\"]? (?:չի |չեն )?(?:(?:անվան|կոչ)(?:եց|եցին|ել|ում)|ասել|ասեց|ասեցին|ասաց)\b"
    r"|[»”\"]? (?:chi |chen )?(?:anvan|koch|ase)(?:ec(?:in)?|el|um|c(?:in)?|l)\b"
    r"|[»”\"] բառ\w*",
    re.IGNORECASE,
)
# A word is named where its use is forbidden, or others yelled it, with marks or without.
_NAMED = re.compile(
    r"\b(?:the|that|this) (?:(?!such\b)\w+ )?(?:words?|term|slur|epithet|label|insult)s? $"
    r"|\b(?:stop|quit|don'?t|do not|shouldn'?t|should not|never|nobody|no one|not ok(?:ay)? to"
    r"|wrong to|enough of|tired of|sick of|ban(?:ned|s|ning)?|fined|suspended|sacked|fired|expelled"
    r"|apologi[sz]ed?|sorry)(?: \w+){0,3}"
    r" (?:say|us|call|yell|shout|chant|spray|writ|typ|tweet|throw)(?:e|s|ed|ing)?"
    rf"(?: (?!and\b|but\b|you\b|to\b)\w+){{0,3}} (?:{_MARK})?$"
    r"|\b(?:he|she|they|some(?:one|body)|who|guy|man|kids?|fans?|boys?|people|crowd|player|coach)"
    r"(?: \w+)? (?:yell|shout|scream|chant)(?:ed|s|ing) $",
    re.IGNORECASE,
)
# That somebody is called so is asked about, refused or told off: "why would you call me a …".
_NOT_TO_CALL = re.compile(
    r"(?:\b(?:why|since when|when did it|how (?:dare|can|could)|who are you to|refuse|nobody|no one"
    r"|no (?:right|reason|need|business|excuse)|won't|will not|would not|wouldn't|can't|cannot"
    r"|mustn't|must not|whoever|(?:anyone|anybody|people|those|someone|somebody|everyone) who"
    r"|hate (?:when|it when|being))(?: \w+){0,6} call(?:s|ed|ing)?"
    r"|\b(?:would|could|did|do|does) (?:you|he|she|they|anyone|anybody) call"
    r"|(?<!i'm )(?<!i am )(?<!im )\bcalling (?:some(?:one|body)|any(?:one|body)|people|others"
    r"|each other|an? (?:\w+ )?(?:child|kid|boy|girl|man|woman|person|reader|colleague|stranger)))"
    r"(?: (?!(?:and|but|you|to|is|are|this|that|these|those|such)\b)\w+){0,4} $",
    re.IGNORECASE,
)
# "The '…' jokes": whoever speaks of those makes none.
_SUCH_TALK = re.compile(
    rf"{_MARK} (?:jokes?|comments?|insults?|slurs?|remarks?|language|thing|chants?|signs?)\b",
    re.IGNORECASE,
)
_IS_A_BAD_WORD = re.compile(
    r" (?:is|was|are|as|remains)(?: (?!not\b|never\b)\w+){0,3}"
    r" (?:slurs?|swear ?words?|insult|epithet|put-?down|punch ?line|joke)\b",
    re.IGNORECASE,
)
_USED = re.compile(r"\b(?:an?|the|these|those|you|such|every|all) (?:\w+ )?$", re.IGNORECASE)
_CLOSED = re.compile(_MARK)
# What stands before a word in marks that is used all the same: 'a "wanker"', 'your "shit"'.
_MEANT = re.compile(
    r"\b(?:an?|the|this|that|these|those|such|every|all|some|any|no|of|and|or|for|like|as|by|with"
    r"|you|your|u|ur|my|our|his|her|its|their|it|is|are|was|were|be|am|been|being|\w+['’](?:s|re|m)"
    r"|very|so|real|total|complete|absolute|utter|little|old|big)\W+$"
    r"|\b(?:i|we)(?: \w+){0,2}\W+$|^\W*$|[.!?]\W+$",
    re.IGNORECASE,
)
_AUTHOR = frozenset(("i", "we"))
_LEAD = 60  # characters before a word in which it may be called one


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell whether a word is mentioned rather than used: the term “X”; he was called X."""
    lead = text[max(0, start - _LEAD) : start]
    if _CALLED_SO.search(lead) or _SAID_TO_BE.search(lead):
        return True
    if _CALLED_SO_ELSEWHERE.search(lead) or _SAID_SO_ELSEWHERE.match(text, end):
        return True
    if (
        _NAMED.search(lead)
        or _NOT_TO_CALL.search(lead)
        or (_IS_A_BAD_WORD.match(text, end) and not _USED.search(lead))
    ):
        return True
    alone = _CLOSED.match(text, end) is not None
    opened, closed = start, end
    if quotation := find_quotation(text, start, end):
        opened, closed = quotation[0] + 1, quotation[1] - 1
    elif not alone:
        return False
    lead = text[max(0, opened - _LEAD) : opened]
    said = _SAID_BY_OTHERS.search(lead)
    if said and (said["who"] or "").strip().lower() not in _AUTHOR:
        return True
    if _SENT_BY_OTHERS.search(lead):
        return True
    if _CALLED_A_WORD.search(lead) or _WAS_SAID.match(text, closed):
        return True
    if quotation and (opened, closed) == (start, end) and not _MEANT.search(lead):
        return True
    return (
        alone
        and _CLOSED.fullmatch(text, start - 1, start) is not None
        and (_IS_A_WORD.match(text, end) or _SUCH_TALK.match(text, end)) is not None
    )
