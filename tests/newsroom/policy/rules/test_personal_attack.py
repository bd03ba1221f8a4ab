"""Whom an insult is aimed at: tables of attacks that must be found and opinions that must pass."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Part, PartKind, Violation
from newsroom.policy.rules import PersonalAttack

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")

ATTACKS = {
    # said of "you"
    "You are an idiot.": "You are an idiot",
    "You're a moron, plain and simple.": "You're a moron",
    "You’re a complete and utter buffoon.": "You’re a complete and utter buffoon",
    "Youre so stupid it hurts to read this.": "Youre so stupid",
    "YOU ARE PATHETIC": "YOU ARE PATHETIC",
    "Sorry to say it, but you really are a liar.": "you really are a liar",
    "your an idiot if ever I met one": "your an idiot",
    "u r dumb": "u r dumb",
    "You sound like a brainwashed fool to me.": "You sound like a brainwashed fool",
    "You must be some special kind of stupid.": "You must be some special kind of stupid",
    "You people are a bunch of clowns.": "You people are a bunch of clowns",
    "All of you are imbeciles.": "All of you are imbeciles",
    "You, sir, are a hypocrite.": "You, sir, are a hypocrite",
    "I think you are an idiot.": "you are an idiot",
    "Everyone here knows you're a troll.": "you're a troll",
    "You are rude, loud and stupid.": "You are rude, loud and stupid",
    "You can't be that dumb.": "You can't be that dumb",
    "You are a waste of space.": "You are a waste of space",
    "You are as thick as two bricks.": "You are as thick as two bricks",
    "You are mentally ill, get help.": "You are mentally ill",
    "You have to be the dumbest reader here.": "You have to be the dumbest",
    # asked and exclaimed
    "Are you blind or just stupid?": "Are you blind or just stupid",
    "What a pathetic little man you are.": "What a pathetic little man you are",
    "Were you dropped on your head?": "Were you dropped on your head",
    "Are you stupid or what?": "Are you stupid",
    "Are you really such an idiot?": "Are you really such an idiot",
    "How stupid are you?": "How stupid are you",
    "Why are you so dumb?": "Why are you so dumb",
    "What an idiot you are!": "What an idiot you are",
    "What kind of moron are you?": "What kind of moron are you",
    # called
    "You idiot! The bridge was closed in May.": "You idiot",
    "you absolute moron": "you absolute moron",
    "Nobody believes you idiots any more.": "you idiots",
    "You ignorant, self-hating loser.": "You ignorant, self-hating loser",
    "You stupid little man.": "You stupid little man",
    "You racist pig!": "You racist pig",
    "Idiot, read the article before you write.": "Idiot",
    "Read the article again, moron.": "moron",
    "No, the vote was in June, you dimwit.": "you dimwit",
    "Try reading the second page, you clown": "you clown",
    "Learn to read, you illiterate fool.": "you illiterate fool",
    "Nobody cares what you think, loser.": "Nobody cares what you think",
    "Hey stupid, read it again.": "Hey stupid",
    # compared
    "It is fools like you who lost us the library.": "fools like you",
    "Stupid people like you should not vote.": "Stupid people like you",
    "Nobody in this town is as stupid as you.": "stupid as you",
    # told
    "Shut up.": "Shut up",
    "Oh, just shut the hell up!": "shut the hell up",
    "Go to hell, all of you.": "Go to hell",
    "Get a life.": "Get a life",
    "People like you make me sick.": "People like you make me sick",
    "You disgust me.": "You disgust me",
    "You suck, and so does your paper.": "You suck",
    "Crawl back under your rock.": "Crawl back under your rock",
    "Your tiny brain cannot take it in.": "Your tiny brain",
    "Stop being an idiot.": "Stop being an idiot",
    "If you weren't such an idiot you would have seen it.": "If you weren't such an idiot",
    # in disguise
    "you are an 1d10t": "you are an 1d10t",
    "you are a m0ron": "you are a m0ron",
    "you are an i\u200bdiot": "you are an i\u200bdiot",
    "you are a **mo**ron": "you are a **mo**ron",
    # before another paragraph
    "Read the article, fool\n\nThe tram is late as well.": "fool",
    # of someone's family
    "Your mother is an idiot.": "Your mother is an idiot",
    # mentioned
    "<@112233445566778899> is a moron": "<@112233445566778899> is a moron",
    "<@112233445566778899> you are a fool": "you are a fool",
    "@vardan is an idiot": "@vardan is an idiot",
}

OPINIONS = (
    # of things, laws, deeds
    "This law is idiotic.",
    "What a stupid decision by the council.",
    "Stop these stupid actions against our neighbours.",
    "Your stupid comment about the tram misses the point.",
    "Your argument is dumb, and here is why.",
    "Your ignorance of the treaty does not change it.",
    "You are ignorant of the facts of this case.",
    "How stupid is this plan?",
    "That was a dumb move by both sides.",
    "It's the economy, stupid!",
    "Such nonsense. A big bully always finds a bigger one.",
    "Eat it and withdraw your complaint.",
    # of people who are not here
    "The minister is an idiot.",
    "The mayor and his friends are clowns, every one of them.",
    "These idiots in parliament have sold us again.",
    "Only a fool would trust that promise.",
    "He is a liar, a cheat and a coward.",
    "You elect idiots, you get idiots.",
    "You can't fix stupid.",
    "You would have to be an idiot to sign that.",
    "Why do you let these morons run the country?",
    "You are a victim of fools in high places.",
    "We are governed by thieves and you know it.",
    "Mr. President, you are a fool if you sign this.",
    "Minister, you are an idiot and history will say so.",
    # of oneself
    "I was an idiot to believe them.",
    "I'm such an idiot, I read the wrong article.",
    "Call me stupid, but I liked the speech.",
    # somebody else's words
    "He called you an idiot, and nobody said a word.",
    "They think you are stupid, and they rely on it.",
    "He told us you were an idiot. I did not believe it.",
    "“You are an idiot,” he shouted across the chamber.",
    'The deputy yelled "you moron" at the speaker.',
    "I never said you are a fool.",
    "I don't think you are stupid.",
    "They told the crowd to shut up.",
    "He said the press can go to hell.",
    "They treat you like you are an idiot.",
    "Don't let them tell you that you are stupid.",
    "Trolls like to say you are brainwashed.",
    "Are you calling me a liar?",
    "Who are you calling stupid?",
    # supposed, denied
    "You are hardly an idiot.",
    "You are neither a fool nor a coward.",
    "You are not an idiot, but this time you are wrong.",
    "You aren't stupid.",
    "Anyone who reads this knows whether you are a liar.",
    "When you are stupid you pay twice.",
    # friendly and harmless
    "You are thick as thieves, you two.",
    "You make a good point about these crooks.",
    "You are a teacher, so explain it to the idiots in charge.",
    "You look great in a clown costume.",
    "How dumb do they think we are?",
    "What do you call liars where you come from?",
    "Shut up and take my money.",
    "You fool nobody with that chart.",
    "You are dead right about the budget.",
    "You are so right, and so brave.",
    "You look like someone who reads the small print.",
    "Are you sure the clown was at the fair?",
    "You should see the pig farm behind the airport.",
    "This is idiot-proof, and you are welcome to try.",
    "Thank you for this. The troll under the bridge was my favourite.",
    "Go away for a week and the roads are dug up again.",
    "Go back to your country house and enjoy the weather.",
    "You are naive about Moscow, and I say so as a friend.",
    # other languages
    "Դուք սխալ եք, բայց շնորհակալ եմ կարծիքի համար։",
    "Վարչապետը պետք է հրաժարական տա, այս որոշումը սխալ էր։",
    "Вы не правы, но спасибо за мнение.",
    "Спасибо автору, очень полезная статья о дорогах.",
    "Bence yazar haklı, belediye bize yalan söyledi.",
    "Duq sxal eq, bayc shat lav hodvac e.",
)


@pytest.mark.parametrize(("text", "evidence"), ATTACKS.items())
def test_attack_on_a_reader_is_found(check: Check, text: str, evidence: str) -> None:
    violations = check(RULE, text)
    assert [v.evidence for v in violations][:1] == [evidence]
    assert {v.category for v in violations} == {"personal attack"}
    assert {v.action for v in violations} == {Action.REMOVE}


@pytest.mark.parametrize("text", OPINIONS)
def test_opinion_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []


NAMED = {
    "Joe is an idiot.": "Joe is an idiot",
    "joe is just a troll": "joe is just a troll",
    "I see that idiot Joe is back.": "idiot Joe",
    "Joe's a liar and always was.": "Joe's a liar",
    "Shut up, Joe.": "Shut up",
}


@pytest.mark.parametrize(("text", "evidence"), NAMED.items())
@pytest.mark.parametrize("how", ["addressees", "earlier_authors"])
def test_insult_to_a_reader_by_name_is_an_attack(
    check: Check, text: str, evidence: str, how: str
) -> None:
    violations = check(RULE, text, **{how: ("Anna", "Joe")})
    assert [v.evidence for v in violations] == [evidence]


def test_insult_to_a_name_nobody_here_bears_passes(check: Check) -> None:
    assert check(RULE, "Joe is an idiot.", earlier_authors=("Anna",)) == []


def test_name_that_the_article_tells_of_is_not_a_readers(check: Check) -> None:
    text = "Turkey is a big clown in this story."
    assert check(RULE, text, earlier_authors=("Turkey",))
    assert check(RULE, text, earlier_authors=("Turkey",), article_text="Turkey objects") == []


def test_short_name_counts_only_when_its_bearer_is_answered(check: Check) -> None:
    assert check(RULE, "GB is a fool", earlier_authors=("GB",)) == []
    assert check(RULE, "GB is a fool", addressees=("GB",))


@pytest.mark.parametrize("text", ["Idiot.", "moron!", "What a long letter, clown"])
def test_bare_insult_is_an_attack_only_as_an_answer(check: Check, text: str) -> None:
    assert check(RULE, text, article_text="The council met.") == []
    assert check(RULE, text, addressees=("Anna",))


@pytest.mark.parametrize(
    "text",
    [
        "> You are an idiot.\nI would not put it like that.",
        "> You are an i.d.i.o.t\nI would not put it like that.",  # the "I" is no letter of it
        "I agree with you.\n>>> You are an idiot.\nAnd a fool.",
    ],
)
def test_quoted_line_is_not_its_authors(check: Check, text: str) -> None:
    assert check(RULE, text) == []


def test_passage_of_the_article_is_not_its_authors(check: Check) -> None:
    article = "The deputy shouted: you are an idiot and a liar! The session was closed."
    assert check(RULE, "you are an idiot and a liar! How rude.", article_text=article) == []
    assert check(RULE, "you are an idiot", article_text="Another story.")


def test_mild_adjectives_count_only_when_asked_for(check: Check) -> None:
    strict = PersonalAttack(id="attacks", type="personal_attack", mild=True)
    assert check(RULE, "You are silly.") == []
    assert check(strict, "You are silly.")


def test_admin_may_add_and_allow_words(check: Check) -> None:
    rule = PersonalAttack(id="a", type="personal_attack", add=("gobdaw",), allow=("clown",))
    assert check(rule, "You are a gobdaw.")
    assert check(rule, "You clown!") == []


def test_swearing_at_a_reader_is_an_attack_too(check: Check) -> None:
    assert check(RULE, "You asshole!")
    assert check(RULE, "You are damn right.") == []


@pytest.mark.parametrize("kind", list(PartKind))
def test_every_part_of_a_reply_is_read(check: Check, kind: PartKind) -> None:
    parts = (Part(PartKind.CONTENT, "Good morning"), Part(kind, "you are an idiot"))
    (violation,) = check(RULE, parts=parts)
    assert violation.part == 1


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("you c***", Action.FLAG),
        ("you c**t", Action.REMOVE),
        ("you are so st*pid\n\nthe c*t", Action.REMOVE),
    ],
)
def test_insult_covered_but_for_its_first_letter_is_flagged_at_most(
    check: Check, text: str, action: Action
) -> None:
    assert {violation.action for violation in check(RULE, text)} == {action}


@pytest.mark.parametrize(
    ("allowed", "text"),
    [
        ("shut up", "Oh, shut up."),
        ("waste of space", "You are a waste of space."),
        ("get a life", "Get a life!"),
        ("you make me sick", "You make me sick"),
        ("hate all gypsies", "I hate all gypsies."),
    ],
)
def test_admin_may_allow_what_attacks_by_its_form(check: Check, allowed: str, text: str) -> None:
    rule = PersonalAttack(id="a", type="personal_attack", allow=(allowed,))
    assert check(RULE, text)
    assert check(rule, text) == []


def test_phrase_that_is_allowed_frees_nothing_beside_it(check: Check) -> None:
    rule = PersonalAttack(id="a", type="personal_attack", allow=("shut up",))
    assert [v.evidence for v in check(rule, "Shut up, you idiot.")] == ["you idiot"]
    assert check(rule, "Shut your mouth.")


THIRD_PERSONS = (
    "Joe Biden, you are an idiot.",
    "You are an idiot, Joe Biden.",
    "Joe Biden!!! You are a racist idiot!",
    "Joe Biden is an idiot.",
    "Shut up, Joe Biden.",
    "Joe Biden, shut up!",
    "You fool, Hovhannes Abgaryan!",
    "Mr. Hovik Abgaryan, you are a liar and a thief.",
    "That idiot Joe Biden again.",
    "Levon Ter Petrosyan, you clown, resign.",
    "Ursula von der Leyen, you are a fool.",
    "You are a liar and a cheat, Joe Biden.",
    "You are a liar, a thief and a total fraud, Senator Abgaryan!",
    "You are rude and stupid, Hovhannes Abgaryan.",
    "You are a liar and a cheat, Mr. President.",
    "Shame on you, Boston Globe. You are pathetic.",
    "Goodbye Boston Globe! You are a joke.",
    "You are pathetic. Goodbye, Boston Globe.",
    "Come on, Donald. You are a coward.",
    "Shame on you Mr. President. You are a liar.",
)


@pytest.mark.parametrize("text", THIRD_PERSONS)
@pytest.mark.parametrize(
    "facts", [{}, {"addressees": ("Anna",)}, {"earlier_authors": ("Anna", "Vartan")}]
)
def test_full_name_that_no_reader_bears_is_a_third_persons(
    check: Check, text: str, facts: dict[str, tuple[str, ...]]
) -> None:
    assert check(RULE, text, **facts) == []


@pytest.mark.parametrize("text", ["Joe Biden, you are an idiot.", "You are an idiot, Joe Biden."])
@pytest.mark.parametrize("reader", ["Joe Biden", "joe", "joe.biden"])
def test_full_name_that_a_reader_bears_is_a_readers(check: Check, text: str, reader: str) -> None:
    assert check(RULE, text, earlier_authors=("Anna", reader))


@pytest.mark.parametrize("text", ["Vartan, you are a coward.", "Shut up, Vartan."])
def test_single_name_is_a_strangers_only_where_all_who_write_are_known(
    check: Check, text: str
) -> None:
    assert check(RULE, text, earlier_authors=("Anna", "Joe")) == []
    assert check(RULE, text, earlier_authors=("Anna", "Vartan K."))
    assert check(RULE, text, earlier_authors=("Anna",), addressees=("Anna",))
    assert check(RULE, text)


@pytest.mark.parametrize("text", ["That idiot Joe Biden again.", "Ann Joe is a liar."])
def test_reader_with_half_a_public_persons_name_is_not_meant(check: Check, text: str) -> None:
    assert check(RULE, text, earlier_authors=("Joe",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hey, you are an idiot.",
        "Honestly, you are a moron.",
        "Sorry, you are a fool. Wow.",
        "Congratulations, you are an idiot.",
        "You are an idiot. Again.",
        "You are an idiot, Genius.",
        "You are a fool, like your hero, Joe Biden.",
        "You are a liar and a fan of Joe Biden.",
        "Shame on you. You are an idiot.",
        "Shame on you, Total Moron. You are an idiot.",
        "You are an idiot. Goodbye.",
        "You are an idiot, Total Moron.",
        "Shut Up, Stupid Moron.",
    ],
)
def test_what_opens_a_sentence_is_no_strangers_name(check: Check, text: str) -> None:
    assert check(RULE, text, earlier_authors=("Anna", "Joe"))
