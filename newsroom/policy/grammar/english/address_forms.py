"""The building blocks of "you are a …", as phrases; the grammars join them."""

from newsroom.policy.grammar.phrasing import one_of

MENTION = r"(?:<@!?\d+>|@[\w.]+)"
# Who is spoken to: one reader or all of them.
YOU = (
    r"(?:(?:(?:all|both|most|some|the (?:two|lot)) of )?(?:you|yous|ya|u)"
    r"(?: (?:all|both|two|three|guys|people|folks|lot|really|just|clearly|truly|in fact|sir)"
    r"| (?:left |right )?\w{3,}s)?"  # "you liberals"; no verb after "you" ends in s
    r"(?:, (?:sir|madam|my friend|my dear),)?|y'all|thou)"
)
# Only forms that leave the insult the predicate: "you would be", "you have been" give no verdict.
ARE = (
    r"(?:(?:'re|['’]r)\b| (?:are|r|art|were|must be|sound|look|seem|act|remain)\b"
    r"(?: like| as if you are| (?:to be|being|acting|behaving)(?: like)?)?)"
)
YOU_ARE = (
    rf"(?:{YOU}{ARE}|{YOU} (?:can't|cannot|couldn't)(?: really)? be(?= (?:so|this|that)\b)"
    rf"|{YOU} have to be(?= the\b)|(?:why|how) (?:are|can|could) {YOU}(?: be)?(?= (?:so|such)\b)"
    r"|u r|ur|your(?= (?:an?|such|so|just|nothing|too|all|\w+ly|really|very|doubly)\b))"
)
IS = r"(?: (?:is|was|must be|sounds|looks|seems|has to be|remains)\b(?: like)?|['’]s)"
DEGREE = one_of(
    r"""
    so | such | very | really | truly | truely | just | simply | clearly | obviously | evidently
    | absolutely | completely | totally | utterly | quite | pretty | too | literally | actually
    | still | also | always | all | both | as | that | this | more | most | even | either | indeed
    | definitely | certainly | undoubtedly | surely | probably | apparently | frankly | honestly
    | seriously | rather | fairly | beyond | only | one | plain | being | acting | nothing but
    | kinda | kind of | sort of | every bit as | no doubt | of course | not (?:only|just)
    | as much | much | about as | more of | in fact
    | (?!hardly|barely|scarcely|rarely)\w{3,}ly(?: and)?
    | fuck(?:ing|in) | freaking | frigging | damn | goddamn | bloody | incredibly | unbelievably
    | extremely | exceptionally | hopelessly | embarrassingly | painfully
    """
)
# Words after which a sentence may speak of someone else: "you are a victim of idiots".
_TURNS = one_of(
    """
    of | for | to | by | who | whom | whose | that | which | with | in | on | at | from | about
    | into | than | not | no | never | and | or | but | is | are | was | were | be | been | if
    | because | when | as | the | a | an | like | against | without | among | i | you | he | she
    | it | we | they | him | her | them | his | their | our | my | your | calling | called | hating
    | hater | critic | target | victim | friend | fan | enemy | opponent | supporter | defender
    """
)
FREE = rf"(?:(?!{_TURNS}\b)[\w'’⁎-]+,?)"  # ⁎ stands for a masked letter
_ARTICLE = one_of("an? | the | such an? | another | some | my | our | his | her")
GROUP = (
    r"(?:(?:an? |the )?(?:whole |little |complete |total |real )?(?:bunch|pack|lot|band|gang|load"
    r"|group|piece|definition|picture|epitome|kind|type|sort|example|joke) of(?: an?| the)?)"
)
# What may stand between the verb and the insult that is its predicate.
BETWEEN = (
    rf"(?:,? {DEGREE}\b,?)*(?: {GROUP})?"
    rf"(?: {_ARTICLE}\b(?:(?: {FREE}){{0,2}} (?:kind|sort|type|bunch|pack|piece) of(?: an?)?)?"
    rf"(?: {FREE}(?: and(?: an?)?)?){{0,4}})?"
    rf"(?: {DEGREE}\b,?)*(?: {FREE}(?:,| and| or| &)){{0,3}}(?: {DEGREE}\b,?)*"
)
