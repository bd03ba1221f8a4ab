"""Which articles a feed's entry wants, and for which channel."""

import time
from collections.abc import Callable

import pytest

from newsroom.config import Feed, parse
from newsroom.look import Look
from newsroom.models import Article
from newsroom.selectors import Selectors

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\nfeeds:\n"


def feed(options: str) -> Feed:
    text = f"{SMALL}- {{url: https://a.example/feed, channel: news, {options}}}\n"
    return parse(text, "p.yaml").feeds[0]


def article(title: str = "", author: str | None = None, *categories: str) -> Article:
    return Article("1", "", title, author=author, categories=categories)


def told(summary: str, text: str = "") -> Article:
    return Article("1", "", "Bridge opens", summary=summary, text=text)


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
    ("only: {title_words: ['Covid-19']}", article("COVID‑19: “mother’s day”"), True),
    ("only: {title_words: ['\"mother''s day\"']}", article("COVID‑19: “mother’s day”"), True),
    ("only: {title_words: ['(video)']}", article("A day in Gyumri (Video)"), True),
    ("only: {categories: [A], authors: [Ani]}", article("", "Ani", "A"), True),
    ("only: {categories: [A], authors: [Ani]}", article("", "Joe", "A"), False),
    ("except: {categories: [Sponsored]}", article("", None, "News", "sponsored"), False),
    ("except: {categories: [Sponsored]}", article("", None, "News"), True),
    ("except: {categories: [A], authors: [Ani]}", article("", "Ani"), False),
    ("except: {title_words: [horoscope]}", article("Your Horoscope"), False),
    ("only: {words: [bridge]}", told(""), True),
    ("only: {words: [first bus]}", told("It carried its First  Bus."), True),
    ("only: {words: [bus]}", told("", "A bus.\n\nAnother."), True),
    ("only: {words: [bus]}", told("Buses."), False),
    ("only: {title_words: [bus]}", told("A bus."), False),
    ("except: {words: [sponsored content]}", told("", "Sponsored\ncontent"), False),
    ("only: {pattern: '^bridge'}", told(""), True),
    ("only: {pattern: 'bus(?:es)?$'}", told("The buses"), True),
    ("only: {pattern: '(?-i:BUS)'}", told("A bus."), False),
    ("except: {pattern: '\\bpaid (?:post|content)\\b'}", told("", "x. Paid post."), False),
    ("except: {pattern: 'paid'}", told("Unpaid"), False),
    ("except: {pattern: 'paid'}", told("Free"), True),
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
    ("only: ^{}", "only: should name categories, authors, title_words, words or a pattern"),
    ("only: {pattern:^ }", "only.pattern: has no value; give it one, or leave it out"),
    (
        "only: {pattern: ^'(a'}",
        "only.pattern: should be a regular expression; this one has missing",
    ),
    (
        "except: {pattern: ^'(?:a{1000}){1000}'}",
        "except.pattern: should be a regular expression wi",
    ),
    ("except: {words: ^bus}", "except.words: should be a list, like [bus]"),
    ("min_age: ^5", "min_age: should be a duration"),
    ("min_age: ^2d", "min_age: should be 1m to 1d; by later, a feed may have let an article go"),
    ("max_age: ^5m", "max_age: should be 1h to 90d"),
    ("max_age:^ ", "max_age: has no value; give it one, or leave it out"),
    ("min_age: ^2h, max_age: 1h", "min_age: should be shorter than max_age, or nothing is posted"),
    ("only:^ ", "only: has no value; give it one, or leave it out"),
    ("except:^ ", "except: has no value; give it one, or leave it out"),
    ("mention:^ ", "mention: has no value; give it one, or leave it out"),
    ("digest:^ ", "digest: has no value; give it one, or leave it out"),
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
    ("post: {standfirst: ^601}", "post.standfirst: should be at most 600"),
    ("post: {standfirst: ^-1}", "post.standfirst: should be at least 0"),
    ("post: {picture: ^no}", 'post.picture: should be true or false, not "no" (write false)'),
    ("post: {^pictures: true}", "post.pictures: is not a key here; did you mean picture?"),
    (
        "post: {line: ^'New in {sektion}'}",
        "post.line: should hold {title}, {author}, {section} or {p",
    ),
    ("post: {line: ^'{title.__class__}'}", "post.line: should hold {title}, {author}"),
    ("post: {line: ^'{title!r}'}", "post.line: should hold {title}, {author}"),
    ("post: {line: ^'{title:>9999999}'}", "post.line: should hold {title}, {author}"),
    ("post: {line: ^'{}'}", "post.line: should hold {title}, {author}"),
    ("post: {line: ^'a } b'}", "post.line: has a brace too many; write {{ or }} for a brace"),
    ('post: {line: ^"a\\nb"}', "post.line: should be one line"),
    ("post: ^short", "post: should be keys with values, like {standfirst: 300, read_more: true}"),
    ("discussion: ^no", 'discussion: should be open, later or none, not "no"'),
    ("comments_closed: ^Obituaries", "comments_closed: should be a list, like [Obituaries]"),
    ("comments_closed: [^7]", 'comments_closed[0]: should be text; put it in quotes: "7"'),
    ("comments_closed: [^' ']", "comments_closed[0]: should not be empty"),
    ("comments_closed: ^{Obituaries: none}", "comments_closed: should be a list"),
    ("^closed_comments: [x]", "closed_comments: is not a key here"),
    ("language: ^Armenian", "language: should be a language code, like en or hy"),
    ("language:^ ", "language: has no value; give it one, or leave it out"),
    ("page: ^{title: h2}", "page.story: is missing; write for example story: article"),
    ("page: {story: ^'div['}", "page.story: should be a CSS selector, like article.card or h2 > a"),
    ("page: {story: a, time: ^''}", "page.time: should not be empty"),
    ("page: {story: a, ^headline: b}", "page.headline: is not a key here; there are story, link"),
    ("page:^ ", "page: has no value; give it one, or leave it out"),
    ("page: ^article", "page: should be keys with values, like {story: article, title: h2, time:"),
    ("crosspost: ^yes", 'crosspost: should be true or false, not "yes" (write true)'),
]


@pytest.mark.parametrize(("options", "message"), MISTAKES)
def test_mistake_is_named_with_its_place(
    options: str, message: str, refuse_at: Callable[[str], str]
) -> None:
    text = f"{SMALL}- {{url: https://a.example/feed, channel: news, {options}}}\n"
    assert refuse_at(text).startswith(f"feeds[0].{message}")


CLOSED = [
    ("comments_closed: [Obituaries]", ("News", "obituaries"), True),
    ("comments_closed: [Obituaries, 'Arts  & Culture']", ("Arts & Culture",), True),
    ("comments_closed: [Obituaries]", ("Obituaries Desk",), False),
    ("comments_closed: [Obituaries]", (), False),
    ("comments_closed: []", ("Obituaries",), False),
    ("discussion: none", ("Obituaries",), False),
]


@pytest.mark.parametrize(("options", "categories", "closed"), CLOSED)
def test_comments_are_closed_on_articles_of_the_categories_named(
    options: str, categories: tuple[str, ...], *, closed: bool
) -> None:
    assert feed(options).closes_comments(article("", None, *categories)) is closed


WHY_NOT = [
    ("only: {categories: [A]}", article(), "it does not fit only.categories"),
    ("only: {categories: [A], words: [b]}", article("", None, "A"), "it does not fit only.words"),
    ("except: {words: [chess, bus]}", told("A Bus."), "it fits except.words (bus)"),
    ("except: {pattern: 'b[a-z]+s'}", told("A Bus."), "it fits except.pattern (Bus)"),
    ("except: {pattern: 'b[a-z]+s'}", told("A car."), None),
]


@pytest.mark.parametrize(("options", "one", "reason"), WHY_NOT)
def test_why_an_article_is_left_out_is_told(options: str, one: Article, reason: str | None) -> None:
    assert feed(options).why_not(one) == reason


def test_pattern_that_takes_too_long_finds_nothing_and_costs_little() -> None:
    endless = Article("1", "", "x", text="a" * 5_000 + "!")
    began = time.perf_counter()
    assert feed("except: {pattern: '(a|aa)+$'}").place_of(endless) == "news"
    assert feed("only: {pattern: '(a|aa)+$'}").place_of(endless) is None
    assert time.perf_counter() - began < 2


def test_posts_are_in_the_language_of_the_feed_or_else_of_the_publication() -> None:
    text = SMALL.replace("name: A", "name: A, language: ru")
    for n, options in enumerate(("language: hy", "post: {byline: false}")):
        text += f"- {{url: https://a.example/{n}, channel: news, {options}}}\n"
    policy = parse(text)
    assert [policy.look_of(one).language for one in policy.feeds] == ["hy", "ru"]
    assert policy.look_of(None) == Look(language="ru")
    assert policy.look_of(policy.feeds[1]) == Look(language="ru", byline=False)


def test_one_page_is_read_in_one_way(refuse_at: Callable[[str], str]) -> None:
    entry = "- {url: https://a.example/, channel: CHANNEL, page: {story: STORY}}\n"
    first = entry.replace("CHANNEL", "a").replace("STORY", "article")
    second = entry.replace("CHANNEL", "b").replace("{story: STORY}", "^{story: li}")
    said = refuse_at(f"{SMALL}{first}{second}")
    assert said == "feeds[1].page: is not as in feeds[0], which is the same feed; keep one of them"
    policy = parse(f"{SMALL}{first}")
    assert policy.selectors_of("https://a.example/") == Selectors("article")
    assert policy.selectors_of("https://b.example/") is None
