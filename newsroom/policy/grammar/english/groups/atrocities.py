"""How genocide and slavery are denied, praised, or wished back. Phrases; none is certain."""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.phrasing import Phrasebook

WORDS = frozenset(
    """
    holocaust shoah genocide auschwitz hitler nazis kkk klan lynching lynchings slavery segregation
    residential million ovens gas 1915 shooter gunman killer
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_GENOCIDE = r"(?:(?:the )?(?:\w+ )?(?:holocaust|shoah|genocide)|auschwitz|1915)"
_BONDAGE = (
    r"(?:slavery|segregation|jim crow|apartheid|lynching|the (?:kkk|klan)|residential schools?)"
)
ATROCITIES = Phrasebook(
    rf"""
    {_GENOCIDE} (?:was|is|were) (?:just |all |nothing but |clearly |obviously )*(?:(?:a|an|the
    |one) )?(?:(?:(?!not\b|no\b)\w+ ){{0,2}}(?:hoax|lie|myth|fake|scam|fabrication
    |fairy ?tale|invention|fraud|exaggeration|made up|faked|staged)|exaggerated|overblown
    |a (?:summer|holiday|resort) \w+)
    | {_GENOCIDE} (?:(?:never (?:even )?happened|didn't (?:even )?happen){STOP}|didn't (?:kill|go
    |finish)[^.!?\n]{{0,15}} enough
    |should have (?:finished|been (?:bigger|finished|completed|worse|longer)|killed))
    | {_GENOCIDE} was (?:the right|a good|a great|justified|deserved|necessary|a blessing|a start
    |unfinished)
    | {_GENOCIDE},? my (?:ass|foot|arse)\b
    | {_BONDAGE} should (?:make a comeback|be brought back)
    | (?:ovens|gas chambers) should (?:be )?(?:reopen|open|fired)\w*
    | the (?:shooter|gunman|killer) (?:did (?:us|the world|everyone) (?:all )?a favou?r|is a hero
    |was a hero|deserves a medal|had the right idea|was right)
    | (?:six|6) million (?:was not|wasn't|were not|weren't|isn't|is not
    |never) (?:even )?(?:enough|died|happened|real)
    | {_BONDAGE} (?:was|were|is) (?:the best thing|a good (?:thing|idea)|a blessing
    |good for (?:them|us|america|black\w*|africans)|outlawed too|abolished too|too good|right about
    |a favou?r)
    | {_BONDAGE} (?:had the right idea|should have (?:finished|never (?:ended|been (?:abolished
    |outlawed|closed)))|should (?:be legal|come back|return
    |never have (?:ended|been)))
    | (?:wish|if only|too bad|shame|pity) (?:that )?(?:hitler|the nazis) (?:had )?(?:finished|won
    |succeeded|lived|didn't finish)
    | (?:hitler|the nazis|adolf) (?:had|have) (?:it right|the right|some good ideas)
    | (?:need|needs|time for|bring back) (?:another |a new )?hitler\b
    | (?:fire|heat|warm|start) up the (?:ovens|gas chambers){STOP}
    """,
    beside=WORDS,
)
