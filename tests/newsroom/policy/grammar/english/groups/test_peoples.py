"""The table of peoples, and where a text speaks of one of them whole."""

import pytest

from newsroom.policy.grammar.english.groups.mentions import mark_groups
from newsroom.policy.grammar.english.groups.peoples import SIGN, find_kinds
from newsroom.policy.readings import read

WHOLE = {
    "Germans": "people",
    "Swiss": "people",
    "negroes": "race",
    "Englishwomen": "home",
    "Jewess": "faith",
    "gypsies": "race",
    "women": "sex",
    "refugees": "newcomer",
    "autistic": "condition",
}
SPOKEN_OF = {
    "All the Turks left.": "All the Turks",
    "Every last Kurd knows.": "Every last Kurd",
    "The French are here.": "The French",
    "Black women and Asian men came.": "Black women and Asian men",
    "Kids with autism came.": "Kids with autism",
    "Those so-called asylum seekers came.": "Those so-called asylum seekers",
    "Mosque goers came.": "Mosque goers",
    "People from Somalia came.": "People from Somalia",
    "Women in burkas came.": "Women in burkas",
}
NOT_SPOKEN_OF = (
    "Some Turks left.",
    "My Turkish neighbour left.",
    "Half of the Greeks left.",
    "A few of these Greeks left.",
    "The mosque is full.",
    "The Kurdish club moved.",
    "The most anti-American scum left.",
    "We Armenians left.",
    "Radical Muslims left.",
    "Turkish delight is sweet.",
    "The women of our choir left.",
    "Anti-Greek feeling grew.",
    "The Greek's boat left.",
    "Several tent poles broke.",
    "You blind fool left.",
)


@pytest.mark.parametrize(("word", "kind"), WHOLE.items())
def test_every_form_of_a_noun_is_known(word: str, kind: str) -> None:
    assert find_kinds(word.lower()) == {kind}


@pytest.mark.parametrize(("text", "group"), SPOKEN_OF.items())
def test_group_is_marked_with_all_that_belongs_to_it(text: str, group: str) -> None:
    (mention,) = mark_groups(read(text)[0]).mentions
    assert text[mention.start : mention.end] == group


@pytest.mark.parametrize("text", NOT_SPOKEN_OF)
def test_some_of_a_group_and_things_of_its_name_are_not_the_group(text: str) -> None:
    assert mark_groups(read(text)[0]).mentions == ()


def test_pronoun_stands_for_the_group_just_named() -> None:
    marked = mark_groups(read("Turks came. They stayed.")[0]).text
    assert SIGN.match(marked, marked.index("came") + len("came. "))
    far = mark_groups(read("Turks came. It rained. They stayed.")[0]).text
    assert far.endswith("they stayed.")


@pytest.mark.parametrize(
    ("text", "stands"),
    {
        "Look what the Turks did to the park. They left.": True,
        "Nobody said what the Kurds did. They left.": True,
        "The landlords saw what the Turks did. They left.": False,
        "Neighbours attacked the Turks. They left.": False,
    }.items(),
)
def test_pronoun_stands_for_the_group_that_acted_where_nobody_else_is_named(
    text: str, stands: bool
) -> None:
    marked = mark_groups(read(text)[0]).text
    assert bool(SIGN.match(marked, len(text) - len("they left."))) is stands
