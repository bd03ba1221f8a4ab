"""Words that are plain beside their company: food and cigarettes, dogs and birds, surnames."""

import pytest

from newsroom.models import Action
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge


@pytest.mark.parametrize(
    "text",
    items("""
Faggots and peas with mushy gravy, as my nan made them. | Faggots are a Black Country dish.
We had faggots in gravy in Wales. | The butcher makes his own faggots from liver and onions.
Faggots are made of pig's liver, belly and bread. | Fags are twelve quid a pack now.
The smell of fags in the old pub. | The cock woke us at five again.
Spay your bitch before her second season. | Chanticleer is the proudest cock in Chaucer.
Sancho rode his ass beside the knight. | A faggot is a meatball of offal and pork.
Faggots, mash and onion gravy, that is a winter supper.
He tied the faggots of brushwood for the fire. | A faggot of sticks burned in the oven.
He went outside for a fag. | She lit a fag and smoked. | Ten fags and a pint, please.
I gave up the fags last year. | A packet of fags costs fifteen pounds.
My ashtray is full of fags. | He nipped out for a fag at half time.
The bitch won best in show at Crufts. | Our bitch had six puppies.
The kennel sells a spayed bitch. | A bitch in heat should be kept from the dog.
The breeder kept a bitch from the litter. | The dam is a champion bitch.
A neutered bitch rarely wanders. | The cock crowed at dawn. | Our cock has been crowing since three.
The best tosser of the caber was a lass. | A cock and three hens.
Our cock fights every other rooster in the yard. | The weather cock on the church fell.
Coq au vin wants an old cock. | Cock the rifle slowly. | The screw cock drips, call the plumber.
Shut the drain cock before winter. | Jesus rode an ass into Jerusalem.
The wild ass of the desert grazes on thorns. | The ox and the ass stood by the manger.
Balaam's ass spoke. | A blue tit nests in our box. | Great tits and robins visit the feeder.
The tits have fledged. | We saw coal tits and long-tailed tits.
Tits and sparrows fight over the suet. | The tits are nesting early.
Pussy willows are out by the river. | A vase of pussy willow for Easter. | Puss, pussy, come here!
The boobies of the Galapagos have blue feet. | Boobies and other seabirds nest on the cliff.
A dyke keeps the sea out. | A chink in the armour. | There is a nip in the air.
Call a spade a spade.
"""),
)
def test_word_beside_its_company_stays(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
You faggot. | Faggots should burn. | Bitch, please. | You are a bitch. | Show me your tits.
Suck my cock. | Kiss my ass. | Grab her by the pussy. | You pussy. | Shut up, fag.
Fags are disgusting. | That bitch should be fired. | Nice tits, love. | You chink.
My cock is bigger. | My cock is up at dawn. | You champion bitch. | You fag, go and smoke.
All fags out of this town. | Her tits are out again. | Your dog is nicer than you, bitch.
You lit up like the faggot you are.
"""),
)
def test_word_without_it_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE


@pytest.mark.parametrize(
    "text",
    items("""
Write to Anna Dick at anna.dick@asbarez.com. | Ask Mr. Cock, cock@asbarez.com, he knows.
Dick Wang, dick.wang@asbarez.com, edits it. | Tips to Willy Wanker at w.wanker@asbarez.com
Mary Butt <mary.butt@asbarez.com> | Editor: Peter Hore, p.hore@asbarez.com
The reporter is J. Boner (j_boner@asbarez.com). | Laura Slapper, slapper.l@asbarez.com
"""),
)
def test_surname_beside_its_address_stays(text: str) -> None:
    assert judge(text).action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
You are a dick, write to dick@asbarez.com. | Send complaints to whore@asbarez.com.
Fuck you, fuck@asbarez.com. | What a Wanker, write to anna@asbarez.com.
You wanker! w.wanker@asbarez.com | Laura Cunt (laura.cunt@asbarez.com)
Joe Faggot, joe.faggot@asbarez.com
"""),
)
def test_word_that_is_nobodys_surname_counts(text: str) -> None:
    assert judge(text).action is Action.REMOVE
