"""Everyday comments in which violent, bodily and harsh words mean no harm, and those beside them
that do."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge


@pytest.mark.parametrize(
    "text",
    items("""
We are going to murder them on Saturday, our striker is back.
Punch the dough down, let it rise, and punch it down again. | Knock him out in the third, champ!
Strangle weed has taken my beans; I rip it out every week. | Spank the mint to wake it up.
Someone should shoot the mayor an email about the drains. | I hope you crush them in the final.
I'll bury you next to Mum, I promise, just as you asked. | I'll bury you in paperwork.
I will hunt you down a copy of that recipe. | You could kill for those cheekbones.
We know where you live now, so the parcel will come to the right door.
You are next on my list of people to thank. | You will pay for this twice, in tax and in fees.
The defendant told police, I'm going to kill you, and then the line went dead.
The rebels hanged the governor and burned the town hall in 1905.
Execute the script as root and kill the parent process. | Nuke the cache and hit the endpoint.
Prostate exam: the finger goes into the rectum, it takes ten seconds.
You broke the build, you monster, and I love you for mending it. | You idiot, I love you.
If you think of killing yourself, please ring someone tonight.
Somebody wrote "dirty Jew" on my neighbour's door last night.
Rot in hell, mildew! | We are coming for you, potholes! | Damn you, autocorrect. | Die, weeds, die!
Break her neck quickly, said my grandmother of the hen, and pluck her warm.
Go hang yourself a nice picture over the sofa. | Drink bleach is no medical advice, Mr President.
Sleep with one eye open when you have twins. | Go play in traffic, said the advert for the game.
Let's roast the chief on his birthday, he loves it. | Slap a fine on the landlord.
"""),
)
def test_everyday_comment_passes(text: str) -> None:
    assert judge(text).allowed


@pytest.mark.parametrize(
    "text",
    items("""
Men are dogs, my grandmother joked, and she married three of them.
Saying that Jews are vermin is how it began in 1933. | Kurds were gassed at Halabja.
Turks must acknowledge the genocide. | Black men are more likely to be shot, the study says.
Gay people are hanged from cranes in Iran, and that is murder.
Refugees should not drown in our sea. | We will beat the Italians and anybody else in the group.
If Mexicans are rapists, as he says, who builds his hotels? | Nobody may say gays should be shot.
The old law said Indians were savages. | Beat the Turks at backgammon and you are a hero.
We will beat the Greeks up in Volos. | Drag the Russians to the negotiating table.
Feed the refugees to the best of our ability. | Throw the Italians off balance early on.
"""),
)
def test_statement_about_a_group_passes(text: str) -> None:
    assert judge(text).allowed


@pytest.mark.parametrize(
    "text",
    items("""
I'll bury you. | I know where you live.
Rot in hell. | We are coming for you, traitors! | Damn you, moron. | Go hang yourself, fool.
Drink bleach.
You idiot, I hate you. | Turks are dogs. | Jews are vermin. | Gays should be shot.
Put a bullet in every Muslim. | We should burn the Jews alive. | Throw all gays off a roof.
Feed the refugees to the sharks. | I will beat the immigrants to a pulp. | String up the gays.
"""),
)
def test_what_means_harm_is_removed(text: str) -> None:
    assert judge(text).action is Action.REMOVE


@pytest.mark.parametrize(
    "text",
    items("""
You are next on my list. | Sleep with one eye open. | You'll leave in an ambulance.
I will shoot you in natural light by the window. | Please hang them straight.
We will pull your tooth without any pain. | I'll put you in the hospital rota.
I will cut your eyes out of the passport photo. | You need a bullet journal.
Hang all the leaders in the corridor, oldest portrait first.
I hope they die down before the frost.
I'll crack your neck for you, said the chiropractor. | You should be shot of that landlord by now.
I'd love to see you hang your work in our gallery. | I'd love to watch you burn up the dance floor.
I look forward to seeing you die on stage in Hamlet.
Let's hang the Italians in the east wing.
You will be shot in the studio next to the bakery. | I hope they get cancer research funded at last.
"""),
)
def test_what_may_be_a_threat_is_seen_by_moderators(text: str) -> None:
    assert judge(text).action is Action.FLAG
