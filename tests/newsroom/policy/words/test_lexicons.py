"""The word lists: their papers and form, the review of the packaged list, whom they spare."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.errors import LexiconError
from newsroom.policy import lexicons
from newsroom.policy.lexicons import LANGUAGES, available, load, parse, reviewed
from newsroom.policy.readings import read
from newsroom.policy.readings.letters import fold
from newsroom.policy.words import Matcher
from newsroom.policy.words.dictionary import read_english
from newsroom.policy.words.inflection import forms
from newsroom.policy.words.inflection.english import (
    adjectives,
    nouns,
    respellings,
    verbs,
    with_letters_drawn_alike,
    with_letters_swapped,
    without_vowels,
)

HEAD = "# title: T\n# source: S\n# licence: MIT\n# attribution: A\n"


@pytest.mark.parametrize("name", available())
def test_every_lexicon_says_whose_it_is(name: str) -> None:
    head = load(name).head
    assert all(head[key] for key in ("title", "source", "licence", "attribution"))
    assert head["licence"] in ("MIT", "CC0 1.0", "CC BY 4.0")
    assert "LDNOOBW" in head["attribution"] or head["licence"] != "CC BY 4.0"


@pytest.mark.parametrize("name", available())
def test_words_are_sorted(name: str) -> None:
    kind, _, code = name.rpartition("-")
    path = LANGUAGES / code / "lexicons" / f"{kind}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    lemmas = [fold(line.split("|")[0].strip()) for line in lines if "|" in line]
    assert lemmas == sorted(lemmas)


def test_no_word_is_in_two_lexicons_or_twice_in_one() -> None:
    homes: dict[str, list[str]] = {}
    for name in available():
        for entry in load(name).entries:
            if "hidden" not in entry.classes:
                homes.setdefault(entry.lemma, []).append(name)
    # Some mild swearing insults once it is aimed: "you ass".
    twice = {lemma for lemma, names in homes.items() if len(names) > 1}
    assert {
        lemma: homes[lemma] for lemma in twice if homes[lemma] != ["insults-en", "mild-en"]
    } == {}


def test_words_are_folded_once_and_for_all() -> None:
    for name in available():
        for entry in load(name).entries:
            assert fold(entry.lemma) == entry.lemma == entry.lemma.strip()
            assert all(fold(phrase) == phrase for phrase in entry.exceptions)


@pytest.mark.parametrize("name", available())
def test_every_word_is_found_by_its_own_lexicon(name: str) -> None:
    matcher = Matcher([name])
    for entry in load(name).entries:
        if entry.exceptions or entry.classes & {"name", "hidden"}:
            continue  # some are excepted on their own: "lesbos"
        lemma = entry.lemma.replace("*", "")
        assert any(list(matcher.find(reading)) for reading in read(f"so {lemma}")), entry.lemma


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("word | profanity | 2 | noun", r"x-en:5: a word has five columns"),
        ("word | rude | 2 | noun |", r"x-en:5: .*unknown class, category or severity"),
        ("word | profanity | 4 | noun |", r"x-en:5: .*unknown class, category or severity"),
        ("word | profanity | 2 | nonn |", r"x-en:5: .*unknown class, category or severity"),
        (" | profanity | 2 | noun |", r"x-en:5: .*unknown class, category or severity"),
    ],
)
def test_a_damaged_line_is_refused_with_its_number(line: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        parse("x-en", f"{HEAD}{line}\n")


def test_a_head_without_licence_is_refused() -> None:
    with pytest.raises(LexiconError, match="the head must give licence"):
        parse("x-en", HEAD.replace("# licence: MIT\n", "") + "word | profanity | 2 | noun |\n")


# ------------------------------------------------------------------ endings


def test_english_endings_follow_the_rules() -> None:
    assert {"pony", "ponies"} <= set(nouns("pony"))
    assert {"box", "boxes"} <= set(nouns("box"))
    assert {"shag", "shags", "shagging", "shagged", "shagger"} <= set(verbs("shag"))
    assert {"screwing", "screwed"} <= set(verbs("screw"))
    assert {"buggering", "buggered"} <= set(verbs("bugger"))
    assert {"whining", "whined", "whiner"} <= set(verbs("whine"))
    assert {"silly", "sillier", "silliest", "sillily"} <= set(adjectives("silly"))
    assert {"dumber", "dumbest", "dumbly"} <= set(adjectives("dumb"))


@pytest.mark.parametrize(
    ("form", "spelt"),
    [
        ("wanker", {"wnkr", "wnker"}),
        ("dickhead", {"dckhd", "dckhead"}),
        ("asshole", {"asshl", "asshle"}),
        ("cunt", set()),  # cnt may be a count
        ("cunts", set()),
    ],
)
def test_vowels_are_left_out_where_enough_is_left(form: str, spelt: set[str]) -> None:
    assert without_vowels(form) == spelt


@pytest.mark.parametrize(
    ("form", "spelt"),
    [
        ("bitch", {"btich", "bicth"}),  # the first and the last letter stay
        ("pussy", {"psusy"}),
        ("cunt", set()),
        ("bull shit", set()),
    ],
)
def test_neighbours_are_swapped_within_a_longer_form(form: str, spelt: set[str]) -> None:
    assert with_letters_swapped(form) == spelt


@pytest.mark.parametrize(
    ("form", "drawn"),
    [
        ("bitch", {"bltch", "bxtch"}),
        ("bullshit", {"bullshlt", "buiishit", "bxllshit"}),
        ("faggot", {"faqqot", "fxggot"}),
        ("arsehole", {"arsehoie", "arsxhole"}),  # the first letter stays
        ("cunt", {"cxnt"}),
    ],
)
def test_letters_are_drawn_as_others_of_their_shape(form: str, drawn: set[str]) -> None:
    assert with_letters_drawn_alike(form) == drawn


def test_no_misspelling_of_a_notorious_word_is_an_english_word() -> None:
    english = read_english().keys()
    for lexicon in ("profanity-en", "slurs-en"):
        for entry in load(lexicon).entries:
            for form in forms(entry) if "respelt" in entry.classes else ():
                misspelt = (
                    without_vowels(form)
                    | with_letters_swapped(form)
                    | with_letters_drawn_alike(form)
                )
                assert english.isdisjoint(misspelt), form


def test_respellings_are_bounded() -> None:
    assert "dikhed" in respellings("dickhead")
    assert "dickhead" not in respellings("dickhead")
    assert len(respellings("motherfuckers")) < 1000


# ------------------------------------------------------------------ better-profanity's list


def test_every_packaged_word_has_been_reviewed() -> None:
    unreviewed = reviewed.packaged() - reviewed.review().keys()
    assert unreviewed == set(), "decide on these in better_profanity_review.tsv"


def test_new_words_of_a_release_are_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    grown = reviewed.packaged() | {"flibbertigibbet"}
    monkeypatch.setattr(reviewed, "packaged", lambda: grown)
    taken = {decision.word for name in available() for decision in reviewed.taken(name)}
    assert "flibbertigibbet" not in taken


def test_a_word_the_package_drops_is_no_longer_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "donkeyribber" in {decision.word for decision in reviewed.taken("profanity-en")}
    shrunk = reviewed.packaged() - {"donkeyribber"}
    monkeypatch.setattr(reviewed, "packaged", lambda: shrunk)
    assert "donkeyribber" not in {decision.word for decision in reviewed.taken("profanity-en")}


def test_every_decision_is_complete() -> None:
    for word, row in reviewed.review().items():
        if row.decision == "exclude":
            assert row.reason, word
            assert not row.lexicon, word
        elif row.decision == "held":
            assert row.lexicon in available(), word
        else:
            assert row.decision == "take", word
            assert row.lexicon in available(), word
            assert row.category in lexicons.CATEGORIES, word
            assert row.severity in ("1", "2", "3"), word
            assert set(row.inflection.split("+")) <= lexicons.CLASSES, word


def test_taken_and_held_words_are_found_and_excluded_ones_are_not() -> None:
    matchers = {name: Matcher([name]) for name in available()}
    forbidding = Matcher(["profanity-en", "slurs-en", "sexual-en"])
    for word, row in reviewed.review().items():
        if row.decision == "exclude":
            plain = read(f"the {word.lower()} here")[0]
            assert not list(forbidding.find(plain)), word
        else:
            found = [
                match
                for reading in read(word.rstrip("*"))
                for match in matchers[row.lexicon].find(reading)
            ]
            assert found, word


def test_the_packaged_list_is_read_without_running_the_package() -> None:
    code = (
        "import sys; from newsroom.policy.words import Matcher; Matcher(['profanity-en']);"
        "sys.exit('better_profanity' in sys.modules)"
    )
    root = Path(lexicons.__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


# ------------------------------------------------------------------ whom the lists must spare

WORDS = """
abandon accuse analyst angle assassin assemble assess asset assign assist associate assume
assure basement bassoon bishop bitter blackjack brass button canal canoe carcass cassette
chassis circumstance class classic clitheroe coarse cocktail cocoa cocoon cockle cockney coconut
compass consecutive constituent cucumber cumin cumulative custard dickens dictate diction document
embarrass embassy essay finger fukushima grass grape harass hello hitch homage home hoard
hotel identity institute kick kitchen knight lassitude mass massage mission mishit molasses
morass niggardly night nuance oasis parse passage passion passive peacock penal penchant peninsula
pennant pick pitch predict pushup raccoon ragtime rapeseed raspberry rapport retardant rickshaw
sassafras scrape sextet shiatsu shift shirt shoot sick skill slate slit slot sluice
spice spick spike swank switch sextant tatter therapist thick title titan tithe titular trapeze
trick twang twitch vagary vague vaginal witch wick which whom whole wholesale widow penis vagina
rectum breast nipple testicle semen orgasm menstruation uterus rape murder kill genocide massacre
slave slavery gay lesbian homosexual transgender queer black white jew muslim christian turk
armenian azeri kurd god hell heaven devil virgin abortion condom cancer hiv nazi fascist drug
heroin opium alcohol vodka weed gun bomb terror suicide corpse blood urine vomit sweat
""".split()  # noqa: SIM905  # a list of words reads better as text
PLACES = """
Scunthorpe Penistone Clitheroe Lightwater Cockermouth Cockburn Sussex Essex Middlesex Wessex
Massachusetts Nassau Assam Assisi Assyria Titicaca Phuket Cumbria Cumberland Dickinson Dixon
Intercourse Condom Bitche Kuntsevo Cuntis Shitaki Fukuoka Fuka Fucino Wankaner Lesbos Niger Nigeria
Montenegro Negros Coonamble Twatt Hancock Hitchin Babcock Pussey Dikili Sikasso Siktivkar Göteborg
Götz Yerevan Gyumri Vanadzor Kapan Goris Sisian Meghri Dilijan Ijevan Stepanakert Shushi
Artsakh Kars Ardahan Van Mush Bitlis Sasun Zeytun Kessab Bourj Glendale Fresno Watertown Marseille
""".split()  # noqa: SIM905
PEOPLE = """
Dikshit Matsushita Takeshita Kinoshita Yamashita Kubitschek Kuntz Cockburn Babcock Hancock
Hitchcock Alcock Dickens Dickson Benedict Assadourian Assadian Kassabian Kasparian Bozoyan Bozian
Butt Titus Fanny Willy Randy Hardy Cummings Cumberbatch Sexton Sextus Wanklyn Shitrit Aiello Fuchs
Fuks Focke Fuca Koch Cox Wang Dong Phuc Bich Hoare Slater Slutsky Prickett Pritchard Schmuckler
Arsen Arsenyan Arshile Anahit Anush Apushyan Ashot Astghik Babken Bedros Boghos Dikran Dickran
Dzovinar Garo Gor Gurgen Hagop Hamo Hasmik Hovsep Hripsime Hrachuhi Karapet Khachatur Khachik Kirk
Krikor Levon Lusine Mher Mkrtich Nvard Onnik Parandzem Raffi Sahag Shushan Siranush Sona Suren
Tatoul Taline Vahagn Vahram Varoujan Vartouhi Yeghishe Zabel Zaven Zareh Zhirayr Քուչակ Բոզոյան
Քոչարյան Փաշինյան Սարգսյան Պետրոսյան Մկրտիչ Խաչատուր Հռիփսիմե Գյուլբենկյան Սիրանույշ Անուշ Շուշան
""".split()  # noqa: SIM905


@pytest.mark.parametrize("kind", ["words", "places", "people"])
def test_common_words_places_and_people_match_nothing(kind: str) -> None:
    spared = {"words": WORDS, "places": PLACES, "people": PEOPLE}[kind]
    chosen = [name for name in available() if name not in ("insults-en", "mild-en")]
    matcher = Matcher(chosen)
    caught = {
        word: match.word.lemma
        for word in spared
        for reading in read(f"we read of {word} here")
        for match in matcher.find(reading)
    }
    assert caught == {}
