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
