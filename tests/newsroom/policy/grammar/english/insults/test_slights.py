"""What slights the reader's wits, kin and character, and the kind and factual texts beside it."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")


@pytest.mark.parametrize(
    "text",
    items("""
You have the IQ of a garden gnome. | You've got the brain power of a lukewarm soup
With the IQ of a parking meter, you should not be voting.
Both of your brain cells must be tired. | Three brain cells in there and all of them lonely.
Lights on upstairs but nobody is home. | The porch light's on but there's nobody home, is there?
The lights may be on in your attic but there is no one home.
It must be quiet inside that skull of yours. | It must be roomy up there in your head.
Plenty of vacancy in that head of yours. | Nothing but cobwebs in that head.
Does it echo in there when you think? | There's nothing upstairs with you.
Your head is full of gravel. | You've got rocks in your head. | Got rocks in your head?
Your brain must be on vacation. | Your brain called in sick today.
Did you leave your brain at home?
Your hamster fell off the wheel years ago. | You must be why shampoo has instructions.
You're the reason they put warnings on plastic bags. | You never made it past sixth grade, did you?
My nephew is five and he argues better than you. | You'd argue with a stop sign and lose.
You couldn't find your own backside with a flashlight. | You don't know squat, pal.
You don't know your elbow from a hole in the ground. | You can't fix stupid and you prove it daily.
So this is what stupid looks like. | Your stupid is showing. | Does being this dumb hurt?
Is stupidity a hobby or a full time job for you?
Such a petty little person you are. | What a small, bitter man you are.
You are a small, small man. | You are certifiable. | You're nuts, pal. Certifiable.
Someone as thick as you should not drive. | It takes someone as thick as you to miss that.
I never knew a man as dishonest as you and I sold cars for a living.
Did your mom drop you as a baby? | Your mother must have dropped you a lot.
Were you dropped on the kitchen floor? | Did you eat a lot of lead paint growing up?
How many paint chips did you eat as a kid? | Have you been sniffing glue? | Lay off the glue.
Every town has a fool and you are ours. | Every village needs an idiot and you got the job.
No wonder he walked out on you. | No wonder she left you for the plumber.
I'm ashamed to live in the same county as you. | I am embarrassed to breathe the same air as you.
You remind me of a kidney stone. | You remind me of a clogged drain, full of hair.
Your mouth runs like a leaky faucet. | You run your mouth like a broken toilet.
The only smart thing to ever leave your lips was a burp. | Ask for a refund on your education.
Thank you for showing us what stupid looks like. | You come from a long line of liars.
The apple didn't fall far from the idiot tree. | You lie like a rug. | You whine like a mule.
Even your shadow is embarrassed to follow you. | I wouldn't cross the street to spit on you.
I wouldn't hire you to watch a rock. | You couldn't get elected dog catcher.
Waah, somebody change your diaper. | I can smell you from here. | You're not worth the stamp.
I bet your cat pretends to be asleep around you. | You are a waste of a good chair.
"""),
)
def test_slight_is_an_attack(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
You have the IQ of a genius. | You have the mind of an engineer.
You have the brains of the family.
Two brain cells in a dish can learn a game, they say. | Five of your brain cells fire at once.
The lights are on at the new library but nobody is in yet.
The lights are on at the mansion but no one has lived there since May.
The lights were on when you came by but nobody was home.
It must be peaceful up there in the mountains with nothing going on.
It must be quiet in there with the kids gone. | It must be dark in your head office at night.
There is plenty of room in your headline for the date. | There is nothing upstairs but the attic.
Your hamster died? I am so sorry. | We buried your brother's hamster, it died on Sunday.
You're the reason they put up a new sign, thank you. | You are why I read the instructions.
My daughter is six and skates better than you would expect.
You couldn't find your glasses with the lights off. | You don't know your neighbours from church.
Such a good man you are. | What a lovely little town you have.
What a small world.
You are a small business owner like me. | You are certified to teach, are you not?
You're crazy talented. | You're crazy, pal, I love it.
Nobody is as rude as you say they are. | A man as careful as you would have checked.
Did your mother drop you off at practice? | Did your mom drop you a line when she got there?
Your dad dropped you at the corner, I saw. | Were you dropped from the list?
My mother dropped me on my head once and I turned out fine.
Children who eat paint chips can get lead poisoning. | Did your toddler eat paint chips?
If you eat paint chips by accident, call poison control. | Stop using the glue from that shop.
Every village has one and ours is on Main Street. | Every town has a mayor and ours is you.
No wonder she left you in charge. | No wonder she left you the house.
I'm proud to share a zip code with you. | I am ashamed that we share this town with a polluter.
I'm embarrassed to say I share your view. | You remind me of my grandfather, kind and stubborn.
You remind me of my dog, loyal to the end. | Your mouth should be rinsed twice a day.
The smartest thing you can do is vote.
The best thing that ever came out of your kitchen is that pie.
Your parents should get a refund for the cancelled camp. | You should ask for a refund.
Thank you for proving that small towns can do big things. | You come from a long line of farmers.
Thanks for showing us what hope looks like. | You run like a gazelle.
I wouldn't let you walk home alone in that storm. | Somebody get him a bottle of water.
"""),
)
def test_kind_and_factual_texts_beside_slights_pass(check: Check, text: str) -> None:
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    "text",
    items("""
You are two fries short of a happy meal. | You, sir, are one bulb shy of a chandelier.
You're three pickles short of a barrel. | Nobody likes you Phil. | Nobody has ever liked you, Carol.
Youve always been a weasel, Gary. | Oh hush you shriveled old raisin.
Give it a rest you dried up old walnut. | Take your meds lady
You still live in your mother's attic.
You wouldn't know the truth if it moved in with you.
"""),
)
def test_reader_is_short_of_something(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.REMOVE}


@pytest.mark.parametrize(
    "text",
    items("""
Oh look, the town fool found the internet. | The troll is out from under the bridge.
Another loser with a keyboard. | Just a coward with a wifi connection.
Big talk from a guy who still lives in his mom's basement. | You peaked at prom.
Go back to sleep, gramps. | Back to the nursing home with you, pops. | Log off, boomer.
Somebody come get grandpa. | Drunk again? | Put down the bottle and go to bed.
Who taught you to read, a parrot? | Your ignorance is showing. | Ever had an original thought?
Careful before you hurt yourself. | A broken clock is right more often than you.
"""),
)
def test_slight_that_may_be_teasing_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


@pytest.mark.parametrize(
    "text",
    items("""
You are one vote short of a majority. | You are one win short of a title, keep going.
You're a few signatures short of the number needed. | You are two credits short of a degree.
You're a couple of dollars short of the fare. | You are one ingredient short of a great cake.
Nobody likes you more than I do. | Nobody loves you better than your mother.
You wouldn't know the bridge was there if you didn't look. | You wouldn't know if nobody told you.
She lives in her mom's basement because rents are so high.
A man who still lives in his mother's house spoke to the council about rents.
You peaked at just the right time for the marathon. | Go back to sleep, it is only five.
The kid with a keyboard played Bach. | The town fool is a stock figure in old plays.
Unplug your router and wait. | Use gloves before you hurt yourself.
Call the zoo, they may take the parrot. | Someone get grandpa a chair.
Please log off before you leave the library. | He put the bottle down and left.
"""),
)
def test_what_is_really_short_or_asleep_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []
