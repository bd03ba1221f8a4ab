"""Which articles a feed's entry wants, and for which channel."""

from collections.abc import Callable

import pytest

from newsroom.config import Feed, parse
from newsroom.models import Article

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\nfeeds:\n"


def feed(options: str) -> Feed:
    text = f"{SMALL}- {{url: https://a.example/feed, channel: news, {options}}}\n"
    return parse(text, "p.yaml").feeds[0]


def article(title: str = "", author: str | None = None, *categories: str) -> Article:
    return Article("1", "", title, author=author, categories=categories)


WANTED = [
    ("only: {categories: [armenia]}", article("", None, "News", "Armenia"), True),
    ("only: {categories: [Armenia]}", article("", None, "Armenian News"), False),
    ("only: {categories: [Արվեստ]}", article("", None, "ԱՐՎԵՍՏ"), True),
    ("only: {categories: ['Arts  & Culture']}", article("", None, "arts & culture"), True),
    ("only: {categories: [A, B]}", article("", None, "B"), True),
    ("only: {authors: [Ani Petrosyan]}", article("", "Joe and Ani Petrosyan"), True),
    ("only: {authors: [Ani]}", article("", "Anita"), False),
    ("only: {authors: [Ani]}", article(), False),
    ("only: {title_words: [chess]}", article("Armenia's chess team wins"), True),
    ("only: {title_words: [chess]}", article("Chessington opens"), False),
    ("only: {title_words: [prime minister]}", article("The Prime Minister’s day"), True),
    ("only: {title_words: ['(video)']}", article("A day in Gyumri (Video)"), True),
    ("only: {categories: [A], authors: [Ani]}", article("", "Ani", "A"), True),
    ("only: {categories: [A], authors: [Ani]}", article("", "Joe", "A"), False),
    ("except: {categories: [Sponsored]}", article("", None, "News", "sponsored"), False),
    ("except: {categories: [Sponsored]}", article("", None, "News"), True),
    ("except: {categories: [A], authors: [Ani]}", article("", "Ani"), False),
    ("except: {title_words: [horoscope]}", article("Your Horoscope"), False),
    ("only: {categories: [A]}, except: {title_words: [x]}", article("x", None, "A"), False),
]


@pytest.mark.parametrize(("options", "one", "wanted"), WANTED)
def test_only_what_is_selected_is_wanted(options: str, one: Article, *, wanted: bool) -> None:
    assert (feed(options).place_of(one) is not None) is wanted


@pytest.mark.parametrize(
    ("categories", "channel"),
    [
        (("News",), "news"),
        (("News", "opinion"), "opinion"),
        (("Arts & Culture", "Opinion"), "opinion"),
        (("Arts & Culture",), 112233445566778899),
        ((), "news"),
    ],
)
def test_first_section_that_fits_has_the_article(
    categories: tuple[str, ...], channel: str | int
) -> None:
    entry = feed("sections: {Opinion: '#opinion', Arts & Culture: 112233445566778899}")
    assert entry.place_of(article("", None, *categories)) == channel
    assert entry.channels == ("news", "opinion", 112233445566778899)


MISTAKES = [
    ("only: ^{}", "only: should name categories, authors or title_words, or be left out"),
    ("only:^ ", "only: has no value; give it one, or leave it out"),
    ("except:^ ", "except: has no value; give it one, or leave it out"),
    ("mention:^ ", "mention: has no value; give it one, or leave it out"),
    ("only: ^Sport", "only: should be keys with values, like {categories: [Armenia, Opinion]}"),
    ("only: {categories: ^Sport}", "only.categories: should be a list, like [Sport]"),
    ("only: {authors: [^7]}", 'only.authors[0]: should be text; put it in quotes: "7"'),
    ("except: {^category: [x]}", "except.category: is not a key here; did you mean categories?"),
    ("^except_: {authors: [x]}", "except_: is not a key here; did you mean except?"),
    ("^authors: [x]", "authors: is not a key here; it belongs in feeds.only or feeds.except"),
    ("sections: ^[a]", "sections: should be keys with values, like {Opinion: opinion}"),
    ("sections: {Opinion: ^''}", "sections.Opinion: should be a name or an id, not empty"),
    ("sections: {Op: a, op: ^b}", "sections.op: is Op again; capitals make no difference here"),
    ("sections: ^{'': a}", "sections: should have a category before each channel"),
    ("sections: {Opinion: ^Mods}", "sections.Opinion: is the moderators' channel too; articles"),
    ("at_most: ^0", "at_most: should be at least 1"),
    ("at_most: ^101", "at_most: should be at most 100"),
    ("crosspost: ^yes", 'crosspost: should be true or false, not "yes" (write true)'),
]


@pytest.mark.parametrize(("options", "message"), MISTAKES)
def test_mistake_is_named_with_its_place(
    options: str, message: str, refuse_at: Callable[[str], str]
) -> None:
    text = f"{SMALL}- {{url: https://a.example/feed, channel: news, {options}}}\n"
    assert refuse_at(text).startswith(f"feeds[0].{message}")
