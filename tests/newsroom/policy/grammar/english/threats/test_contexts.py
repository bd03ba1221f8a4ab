"""Words of violence that are said of pictures, of dangers, of help; and those that are not."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge


@pytest.mark.parametrize(
    "text",
    items("""
Let's shoot the candidates, our photographer is free. | Let's shoot the mayor in profile.
That candidate should be shot against a plain wall, in colour.
Let's shoot the governor on Tuesday, the studio has its lighting ready.
Wear a helmet or you will end up in a coffin. | Take your insulin or you'll end up in hospital.
Smoke two packs a day and you will end up in a coffin.
You will end up in a coffin if you ride without a helmet.
If you keep smoking, you will die soon.
Buckle your seat belt, otherwise you will leave in an ambulance.
Wait at the station, I'll come for you at six. | I will come for you at nine with the van.
"""),
)
def test_pictures_warnings_and_lifts_pass(text: str) -> None:
    assert judge(text).allowed


@pytest.mark.parametrize(
    "text",
    items("""
Let's shoot the candidates. | Someone should shoot the mayor and post the video.
Stop writing or you will end up in a coffin. | You will end up in a coffin.
Drive past my house again and you will end up in a coffin.
Publish that again and you will end up in a coffin, helmet or not.
I'm coming for you. | We are coming for your family.
"""),
)
def test_threat_beside_such_words_is_found(text: str) -> None:
    assert judge(text).action is Action.REMOVE


@pytest.mark.parametrize(
    "text",
    items("""
Stay there with the children, we are coming for you.
I'll come for you, hold on, the tow truck is here.
"""),
)
def test_who_comes_for_somebody_that_waits_is_left_to_a_moderator(text: str) -> None:
    assert judge(text).action is Action.FLAG


@pytest.mark.parametrize(
    "text",
    items("""
We know where you live: the city mailed you the form. | I know where you live; shall I bring cake?
We know where you live: it is on the ballot you signed. | I know where you live: next to my aunt.
I know where you live, so I can post you the book. | We know where you live: you told us last week.
We know where you live, it says so on the subscription. | I know where you work: opposite the bank.
We know where you live: your form came back with the census. | I know where you live, soup at six?
We know where you live, said the census taker. | I know where you live, so the parcel will arrive.
"""),
)
def test_beginning_of_a_threat_that_goes_on_innocently_stays(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
I know where you live. | We know where you live: watch your back.
We know where you live, traitor
I know where you live: the city mailed me the form, so be careful.
I know where you live; sleep well. | I know where you live, you told us, and now we are coming.
I know where you live: you will pay. | We know where you live: we saw your kids.
I know where you live, so I can bring my friends and a bat.
I know where your kids go to school, it is on the form. Sleep well.
I know where you live, soon I visit.
"""),
)
def test_threat_that_goes_on_as_one_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE
