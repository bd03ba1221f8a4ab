"""English insults and mild swearing: what people call each other, and idioms that call nobody."""

import pytest

from newsroom.policy.words import Matcher
from tests.newsroom.policy.conftest import find

FORBIDDEN = Matcher(["profanity-en", "slurs-en", "sexual-en"])
INSULTS = Matcher(["insults-en"])
MILD = Matcher(["mild-en"])


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize(
    ("masked", "lemma"),
    [("m***n", "moron"), ("i***t", "idiot"), ("m*ron", "moron"), ("s****d", "stupid")],
)
def test_a_masked_insult_is_read_from_its_first_and_last_letter(masked: str, lemma: str) -> None:
    assert lemma in find(INSULTS, f"you are a {masked}")


NAMES_PEOPLE_CALL_EACH_OTHER = """
airheads blockheads blowhards bootlickers bozos brainless brats buffoons bullies bums busybodies
charlatans cheapskates cheats clowns cockroaches con-men cowards crackpots creeps cretins crooks
crybabies curs deadbeats degenerates deranged despots dimwitted dingbats dirtbags dolts
doofuses dopes dorks dullards dumbest dunces dweebs eejits egomaniacs fatheads fatsos fiends fools
frauds freaks freeloaders fruitcakes gasbags ghouls goons gormless grifters gullible gutless hacks
half-wits harebrained harpies hicks hooligans hucksters hypocrites idiots ignoramuses imbeciles
inbreds insufferable jackasses jerks knuckle-draggers kooks lackeys lapdogs layabouts leeches liars
loathsome losers louts lowlifes lunatics maggots maniacs manbabies man-children meatheads mongrels
monsters moonbats morons mouth-breathers muppets narcissists neanderthals nincompoops ninnies
nitwits numbskulls numpties nutcases nutjobs nuttier oafs obnoxious parasites pathetic
pedos perverts philistines phonies pigs pillocks pinheads plonkers pompous prats psychos
puppets putzes quislings rats rednecks repulsive reprobates sanctimonious scammers
schmucks scoundrels scumbags sheep shills simpletons sissies skunks sleazebags slimeballs
slobs smarmy snakes snitches sociopaths spineless spongers stooges stupider swindlers swine
sycophants thickos thieves thugs tightwads toadies toerags tools trailer-trash traitors trolls
turncoats twerps twits two-faced uneducated vacuous vapid vermin viler vipers vultures
wackos wannabes wastrels weaklings weasels weirdos whackos whiners wimps windbags wingnuts
witless worms worthless wretches wusses yobs yokels zealots
bampots blackguards bottle-jobs bottlers chancers clots dastards dotards dunderheaded duffers
fatuous galahs gobdaws goofs humbugs jezebels jobsworths langers lickspittles milquetoasts mooncalf
no-hoper nonentities nyaffs poltroons ponces popinjays pseuds saddos saps scabs scaredy-cats
scrawny shirkers shysters skivers slowcoaches smarty-pants snide spivs stuffed-shirts teacher's-pet
thickies time-wasters toffee-nosed tryhards twaddlers varlets wafflers wallopers yellow-bellies
""".split()  # noqa: SIM905  # a list of words reads better as text


@pytest.mark.parametrize("word", NAMES_PEOPLE_CALL_EACH_OTHER)
def test_insults_are_known_in_every_ending(word: str) -> None:
    assert find(INSULTS, f"you are {word}") or find(FORBIDDEN, f"you are {word}")


@pytest.mark.parametrize(
    "text",
    [
        "you are off your rocker",
        "you must be a few sandwiches short of a picnic",
        "you are a waste of skin",
        "you are two-faced",
        "you are narrow minded",
        "you knuckle-dragging ape",
        "you are mentally challenged",
        "you pieces of work",
    ],
)
def test_insults_of_several_words_are_known(text: str) -> None:
    assert find(INSULTS, text)


@pytest.mark.parametrize(
    "text",
    _lines("""
a lucky dog and a cash cow
an animal lover at the animal shelter
kicks ass, works your ass off
a slag heap beside the steel works
health nuts and a nut allergy
a witch hunt, sock puppet shows and a puppet state
criminal law, the criminal code and criminal justice
a fool's errand, nobody's fool
a blood clot, clots in a vein, maple sap and the sap of a birch
divvy up the bill, a pretender to the throne, bah humbug
a bigmouth bass, the water bottlers, a sock puppet theatre
a sucker for chocolate, a glutton for punishment
a news junkie in a punk rock band
beach bums with a bum knee
thick skin, dense fog, gross income, dim sum, foul play
your work is dope
Homo sapiens and Homo erectus
"""),
)
def test_idioms_are_no_insults(text: str) -> None:
    assert not find(INSULTS, text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("a hardass", "hardass"),
        ("dammit", "dammit"),
        ("this sucks", "sucks"),
        ("effed up", "effed"),
        ("buttholes", "butthole"),
    ],
)
def test_mild_swearing_is_a_list_of_its_own(text: str, lemma: str) -> None:
    assert lemma in find(MILD, text)
    assert not find(FORBIDDEN, text)


@pytest.mark.parametrize(
    "text",
    [
        "suck it up and vote",
        "Thomas Crapper",
        "an ass's milk cheese",
        "a crapshoot",
        "to play craps",
    ],
)
def test_mild_words_have_their_innocents(text: str) -> None:
    assert not find(MILD, text)
