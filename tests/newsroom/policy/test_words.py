"""The matcher: whole words, inflections, compounds, masks, and the innocents that must pass."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.errors import LexiconError
from newsroom.policy import words
from newsroom.policy.lexicons import Entry, Lexicon
from newsroom.policy.readings import read
from newsroom.policy.words import Matcher, available

ENGLISH = Matcher(["profanity-en", "slurs-en"])
EVERYTHING = Matcher(list(available()))


def find(matcher: Matcher, text: str) -> set[str]:
    """Lemmas found in any reading that strikes alone."""
    return {
        match.word.lemma
        for reading in read(text)
        if not reading.glued
        for match in matcher.find(reading)
    }


def find_glued(matcher: Matcher, text: str) -> set[str]:
    return {
        match.word.lemma
        for reading in read(text)
        if reading.glued
        for match in matcher.find(reading)
    }


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("fuck", "fuck"),
        ("they fucked it up", "fuck"),
        ("fucking hopeless", "fuck"),
        ("fuckin' hopeless", "fuck"),
        ("two shits", "shit"),
        ("it was shitty of them", "shitty"),
        ("the shittiest plan yet", "shitty"),
        ("bitches", "bitch"),
        ("the wanker's car", "wanker"),
        ("wanking", "wank"),
        ("you pussies", "pussy"),
        ("sons of bitches", "sons of bitches"),
        ("a son-of-a-bitch", "son of a bitch"),
        ("an ass\u00a0hole", "ass hole"),
        ("retards", "retard"),
    ],
)
def test_inflections_and_phrases_are_found(text: str, lemma: str) -> None:
    assert lemma in find(ENGLISH, text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("absofuckinglutely", "fuck"),
        ("fucktastic", "fuck"),
        ("megacunt", "cunt"),
        ("youshitlol", "shit"),
        ("thisbitchlmao", "bitch"),
        ("youdickheadlol", "dickhead"),
    ],
)
def test_safe_stems_are_found_inside_words(text: str, lemma: str) -> None:
    assert lemma in find(ENGLISH, text)


@pytest.mark.parametrize(
    "spelling",
    ["phuck", "fuk", "fcuk", "shyt", "biatch", "azzhole", "kunt", "muthafucka", "dikhed", "wankah"],
)
def test_spellings_by_ear_are_found(spelling: str) -> None:
    assert find(ENGLISH, f"what a {spelling} he is")


@pytest.mark.parametrize(
    ("masked", "lemma"),
    [
        ("f*ck", "fuck"),
        ("f**k", "fuck"),
        ("f***", "fuck"),
        ("F***ing", "fuck"),
        ("f#ck", "fuck"),
        ("fu*k", "fuck"),
        ("s**t", "shit"),
        ("bullsh*t", "bullshit"),
        ("b*tch", "bitch"),
        ("a*****e", "asshole"),
        ("n****r", "nigger"),
        ("c--t", "cunt"),
        ("d*ckhead", "dickhead"),
    ],
)
def test_a_mask_is_filled_from_the_lexicon(masked: str, lemma: str) -> None:
    assert lemma in find(ENGLISH, f"so {masked} then")


@pytest.mark.parametrize(
    "text",
    ["a 5*** hotel", "a * b * c", "G*d", "M*** and J***", "*really*", "see note*", "**Kung Fu**"],
)
def test_stars_that_hide_nothing_are_left_alone(text: str) -> None:
    assert not find(EVERYTHING, text)


def test_a_mask_that_leaves_an_ending_only_is_read_as_the_notorious_word() -> None:
    assert not find(Matcher(["sexual-en"]), "a f***ing mess")
    assert find(Matcher(["profanity-en", "sexual-en"]), "a f***ing mess") == {"fuck"}


@pytest.mark.parametrize("text", ["fu ck", "sh it", "wan ker", "bi tch", "cu nt"])
def test_a_word_cut_by_a_space_is_found_in_a_glued_reading_only(text: str) -> None:
    assert not find(ENGLISH, f"what a {text} he is")
    assert find_glued(ENGLISH, f"what a {text} he is")
    assert find_glued(ENGLISH, f"What a {text}.")


INNOCENT = """
Scunthorpe United drew away from home
Penistone, Clitheroe, Shitterton and Lightwater are on the map
Mrs Dikshit met Mr Matsushita, Ms Takeshita and Professor Kubitschek
Dick Cheney spoke, and Philip K. Dick wrote
We asked Dick, and Dick said no
Dick's Sporting Goods closed its shop
Pussy Riot sang; a pussy willow flowered beside the pussycat
The cock crowed, the cocks were crowing, and it was a cock-and-bull story
The weathercock on the tower, the stopcock in the cellar, the cockpit of the plane
Blue tits and great tits came to the feeder, tit for tat
A chink in the armour, a chink of light
The Maine Coon won; so did Mr Coon
Spick and span, or spic and span
To retard the growth of the fire
Refugees arrived on Lesbos
King Cnut and the tide
Shiites and Sunnis, and a Shih Tzu
The pen is mightier, who re-elected them, an us and them story
Did he prick up his ears at the pinprick
It's hit the wall; the U.S. hit back; pass it on; push it; who reads this
Jaap and Mr Kuntz and Signora D'Acunto
The Vietnamese dong, the penile code, a homogeneous group
Grape, therapist, analyst, cumulative, document, title, class, assess, passage, basement
The Essex sextant and the Sussex constabulary
An orgy of violence, a slave market, the god of war, gay rights, a stroke of luck
Hitchcock, Babcock, Cockburn and Hancock
Faggots and peas, please
Bastard toadflax grows here
Krikor, Hagop, Sahag, Ashot, Shushan, Shahnour, Khoren and Arsen Assadourian
"""


@pytest.mark.parametrize("text", [line for line in INNOCENT.splitlines() if line])
def test_innocent_words_pass(text: str) -> None:
    chosen = Matcher(["profanity-en", "slurs-en", "sexual-en", "profanity-ru", "profanity-hy"])
    assert not find(chosen, text)
    assert not find_glued(chosen, text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("what a dick", "dick"),
        ("Dick move by the mayor", "dick"),
        ("You Dick", "dick"),
        ("A Pussy, that's what", "pussy"),
        ("he has no cock", "cock"),
        ("nice tits", "tits"),
    ],
)
def test_a_name_does_not_excuse_the_word(text: str, lemma: str) -> None:
    assert lemma in find(ENGLISH, text)


FOREIGN = [
    ("profanity-ru", "бляди"),
    ("profanity-ru", "ох, ЗАЕБАЛИ"),
    ("profanity-ru", "распиздяй"),
    ("profanity-ru", "мудаки"),
    ("profanity-ru", "м*дак"),
    ("profanity-ru", "п1здец"),
    ("profanity-ru", "х у й"),
    ("profanity-ru", "пиздeц"),
    ("profanity-ru", "idi nahui"),
    ("profanity-tr", "orospunun"),
    ("profanity-tr", "SİKTİR git"),
    ("profanity-tr", "s1kt1r"),
    ("profanity-tr", "amına koydum"),
    ("profanity-tr", "amina koydum"),
    ("profanity-hy", "քունեմ"),
    ("profanity-hy", "բո՛զ"),
    ("profanity-hy", "բոզեր են"),
    ("profanity-hy", "ք ու ն ե մ"),
    ("profanity-hy", "qunem"),
    ("profanity-hy", "bozi tgha"),
]


@pytest.mark.parametrize(("lexicon", "text"), FOREIGN)
def test_other_languages_are_found_once_switched_on(lexicon: str, text: str) -> None:
    assert find(Matcher([lexicon]), text)
    assert not find(ENGLISH, text)


@pytest.mark.parametrize(
    ("lexicon", "text"),
    [
        ("profanity-ru", "Корабля, сабля, рубля, команда, мандарин, мандат, потребление"),
        ("profanity-ru", "Застрахуй, психуй, подстрахует, скипидар, хлебный, служебный"),
        ("profanity-ru", "Хачапури, жидкость, хулиган, Херсон, педикюр, Хуан, мудрость, бляха"),
        ("profanity-ru", "Себе, тебя, небо, мебель, требует, колебания, учебный"),
        ("profanity-tr", "Şık bir elbise, sık sık geldi, sıkıntı yok, ağır siklet, psikoloji"),
        ("profanity-tr", "Götürdü, götürmek, gotik, amca, ama, Amina Hanım, piknik, taşımak"),
        ("profanity-hy", "Քուն, քունը, քնել, քուներ, Բոզոյան, ոռնալ, կլիրինգ, կաքավ, Գյոթե"),
        ("profanity-hy", "Ապուշ կտրած նայում էր, կուտակել, համակարգ, ազատություն"),
        ("profanity-hy", "The Kutak Rock law firm, a bozo, a buzz, cooks and vodka"),
    ],
)
def test_innocent_words_of_other_languages_pass(lexicon: str, text: str) -> None:
    matcher = Matcher([lexicon])
    assert not find(matcher, text)
    assert not find_glued(matcher, text)


def test_matches_are_whole_words_with_category_and_severity() -> None:
    reading = read("(shit), _shit")[0]
    matches = list(ENGLISH.find(reading))
    assert [reading.text[m.start : m.end] for m in matches] == ["shit"]
    assert (matches[0].word.category, matches[0].word.severity) == ("profanity", 2)


def test_matches_run_from_left_to_right_and_never_overlap() -> None:
    reading = read("You son of a bitch, you fucking wanker")[0]
    lemmas = [match.word.lemma for match in ENGLISH.find(reading)]
    assert lemmas == ["son of a bitch", "fuck", "wanker"]


def test_a_newsroom_adds_words_of_its_own_as_written() -> None:
    matcher = Matcher([], add=["Gloop", "blurb*", "quite contrary"])
    assert find(matcher, "gloop! BLURBING, quite, contrary") == {"gloop", "blurb", "quite contrary"}
    assert not find(matcher, "gloops and contrary")


def test_an_addition_without_letters_is_refused_and_says_what_would_do() -> None:
    with pytest.raises(LexiconError, match="a pattern rule finds signs"):
        Matcher([], add=["***"])


def test_a_newsroom_allows_words_and_phrases() -> None:
    matcher = Matcher(["profanity-en"], allow=["bitch", "holy shit", "fucking"])
    assert not find(matcher, "the bitches said holy shit, fucking brilliant")
    assert find(matcher, "shit and fuck") == {"shit", "fuck"}


def test_an_unknown_lexicon_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(LexiconError, match="profanity-en"):
        Matcher(["profanity-klingon"])


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["f*", "ck ", "shit", "D", "i", "1", "՛", "бля", " "])).map("".join)
)
def test_any_text_is_searched_without_error_and_matches_stay_inside(text: str) -> None:
    for reading in read(text):
        done = 0
        for match in EVERYTHING.find(reading):
            assert done <= match.start < match.end <= len(reading.text)
            done = match.end
            start, end = reading.original(match.start, match.end)
            assert 0 <= start < end <= len(text)


def count_calls(function: Callable[[], object]) -> int:
    """Count what runs, Python and C: a clock would measure the machine."""
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(None)
    return calls


def test_a_hundredfold_lexicon_costs_a_text_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def of_size(size: int) -> Matcher:
        entries = tuple(
            Entry(f"zz{number:x}q", "profanity", 2, frozenset({kind}))
            for number, kind in zip(range(size), ("noun", "fixed", "start") * size, strict=False)
        )
        monkeypatch.setattr(words, "load", lambda name: Lexicon(name, {}, entries))
        return Matcher(["any"])

    text = "The council voted, after a long debate, to keep the library open. " * 20 + "zz1q"
    small, large = of_size(200), of_size(20_000)
    readings = read(text)
    assert {m.word.lemma for r in readings for m in large.find(r)} == {"zz1q"}
    costs = [
        count_calls(lambda m=matcher: [list(m.find(reading)) for reading in readings])  # type: ignore[misc]  # a lambda's default has no annotation
        for matcher in (small, large)
    ]
    assert costs[1] <= 1.3 * costs[0]
