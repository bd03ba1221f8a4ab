"""Threats of many shapes, said outright and veiled."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import Threat
from tests.newsroom.policy.conftest import items

Check = Callable[..., list[Violation]]
RULE = Threat(id="threats", type="threat")

SAID_OUTRIGHT = """
I will find you and I will break both your legs | I know where you park your car
Someone should put a bullet in his head | Let's burn down the shelter with them inside
Let's torch the mosque tonight, who's with me
I'm going to run you over the next time I see you on that bike
Somebody ought to throw acid in her face | Come to my street and I'll stab you
I'll cut your throat | I will strangle you with my own hands | These people should be lynched
The minister should be shot | Hang the judge | You are a dead man walking | I swear I'll kill you
I'll smash your face in | gonna knock your teeth out | I'd love to punch you in the face
I would gladly beat the hell out of you | You'd better watch your back | Watch your back, Anna
Sleep with one eye open | We know where you live | I know where your kids go to school
If you show your face here again you will leave in a body bag
You will pay for this with your blood | You're going to end up in a ditch | I'll bury you
I'll put you six feet under | I've got a bullet with your name on it
There's a bullet with your name on it | my brothers and I will come for you | We are coming for you
I'm coming for your family | I'll rape you | You deserve to be raped
I hope somebody rapes your daughter | You're next on the list
Open your mouth again and I will break your jaw | I will hunt you down
We will hunt you down like dogs | Somebody please kill this politician
The only good migrant is a dead one | Let's beat up some journalists on Saturday | Kill all the cops
All politicians must hang | I will blow up your office | I'm going to set your house on fire
I'll burn your house down with you in it | I'm going to shoot up the newsroom
Tomorrow I will walk into your newsroom with my rifle
I have a gun and I'm not afraid to use it on people like you
You are asking for a knife in the ribs | you need your neck broken | I'll skin you alive
I'm gonna gut you like a fish | I'll crush your skull | I'll rip your head off
We will cut off your hands so you can't write any more | I'll cut your tongue out
I will pour petrol over you and light it | I'll make you suffer before you die
You will die screaming | you will die soon | You're going to die, pig | I'll make sure you die
I'll see to it that you never walk again
Apologise by Friday or I will put a brick through your window and then your face
I wouldn't hesitate to run over one of those protesters | Someone run this cyclist over please
I will slap the stupid out of you | Drag him out of his house and beat him
I'm gonna come to your house tonight and drag you out by the hair
hope your plane goes down with all of you in it
You people need to be put against the wall and shot, starting with the editor
Let us hang every one of those bankers from the bridge | I'm going to slice you up
Every cop who did this should get a bullet | i will end u
We're going to hurt you, and then we're going to hurt your mother
Throw the commies out of helicopters
I will personally strangle the next activist who blocks my road
I hope they drag you into the street and beat you | Someone ought to rip his tongue out
kill that bitch already | String him up by his feet and let the crowd do the rest
Somebody needs to cut that woman's tongue out | We'll string you up from the nearest tree
Kick his head in | We will drag the lot of you out of that building and hang you from the balconies
I'll snap your neck like a twig | somebody put a bomb under the minister's chair please
I will choke the life out of you | The police chief ought to be dragged behind a truck
Pack your bags, because we are going to torch your shop
Every last landlord should be thrown off the roof | Shoot the mayor and his whole family
You touch that tree and I'll take your arm off with my chainsaw | I'll knock you into next week
If you write one more word about my brother I will cut your hands off
Put the mayor in front of a firing squad | I will stick a screwdriver in your eye
I swear the next time you post this I'm going to hurt you badly
We are going to hunt every one of you down | Death to the minister | May you die in agony
Just die already | You ought to be hanged from the nearest lamp post
The cops who did this should be found hanging | Come to the park at nine and I'll beat you bloody
I'm not kidding, I'll kill every last one of you | I'll strangle you with your own tie
I'm gonna beat you with a tire iron | I'll set your dog on fire
Set one foot on my land and I will shoot you | I'm gonna put you through a wall
I will hang you from your own balcony | I'm going to kick your teeth down your throat
I would love to hit that activist with my truck | We will make you pay with blood
Throw her to the dogs | I want to bash his skull in with a hammer
someone should chop off his fingers so he can't sign anything | Die slowly, traitor
I will burn you alive in your bed
I'm going to shove my boot so far up your ass you'll taste leather
We should drown these journalists in the lake | I wish you would get hit by a truck
You deserve a bullet in the head | Let's beat the shit out of these protesters | hope u get stabbed
I swear I will end your life | I will punch your lights out
I'm going to beat you up when I see you | You are a dead man, I know your face
Shoot these politicians | Somebody should set fire to that mosque | I hope you get cancer and die
You deserve to get cancer | Your kids deserve cancer for what you write
Hang this traitor of a mayor | I would put a bullet in your head without a second thought
The prime minister deserves to be hanged for this | I'm going to stab you in the neck
We should beat up these activists | I can't wait to see you bleed
I'd love to throw you off a bridge | My brother will break your face
Kill yourself or I'll do it for you | I will smash your head against the wall
I will kill you and nobody will care | We are going to find you and burn your house
Somebody should hang that judge | I hope your children get raped
I'm going to shoot you in the face | They should line these journalists up and shoot them
Next time we meet I'll break your jaw | Let's go and set the refugee shelter on fire
I'd love to see you get hit by a bus | I want to see you burn | I'd like to watch you hang
I swear I'll run you over | I have a gun and I know where you live | Beat her up
Someone please shoot this idiot | Throw acid on her | I am going to slap you so hard
These cyclists deserve to be run over | We will make sure you never write again
"""
VEILED = """
Keep writing and we will pay your family a visit
Delete that or I'll come over there and delete you
Nice house you have, would be a pity if it burned | You won't make it to Christmas
We have your address now | Your days are numbered | Tick tock, Martin, tick tock
I have a rope and there's a lamp post outside the town hall
I'm bringing a gun to the council meeting
Does anyone have her home address? I want to teach her a lesson
We will beat you so hard your own mother won't recognise you
He deserves to be beheaded on the square | Hang them all | Traitors like him belong on the gallows
You're dead | Your children walk home alone, don't they | I hope you have good locks on your doors
See you outside, and bring an ambulance | One day somebody will slit that journalist's throat
If I ever meet you I will put you in hospital | They'll find your body in the river
nobody will ever find your body | your wife will be next | you're next
The next article will be your last | That was your last comment, I promise you
Say that to my face and you'll lose your teeth | They should be hunted down and killed
Why has nobody shot this man yet | It's time somebody took him out
Time to take out the mayor for good | Drown them all in the sea
Shoot them at the border, every last one | We should line them up against a wall and shoot them
Put them against the wall | Round them up and gas them | Gas the lot of them
Bring baseball bats on Saturday, we'll show those journalists
We need to start killing them before they kill us | I'd pay good money to see him hang
There's a bomb under your car | your house would burn nicely | your car will burn tonight
I'll be waiting for you outside your office | We'll be waiting for you after work
I will wait for you in front of your house with a bat | my knife is sharpened and waiting for you
you need a bullet | You need a good beating | he needs to be put down like a dog
She ought to be stoned to death | You will never walk again when I'm done with you
by the time I'm done with you, you'll be eating through a straw
You'll be picking your teeth up off the floor
Tell me where you live and I'll come and settle this with my fists
Give me your address, I'll show you what a real man does
Post your address, coward, and see what happens
Who knows where this judge lives? We should pay her a visit
Here's where the editor lives, do what you have to do | Pay him a visit, lads
Accidents happen, you know | It would be a shame if something happened to your kids
Be a shame if your brakes failed | Bad things happen to people who write such lies
People who write things like that tend to disappear | people have been killed for less
I would start looking over your shoulder if I were you | I'd sleep lightly if I were you
You'll regret it when we knock at your door at night | Wait until we come to your door
Expect a visit from us | I'll send some friends round to your place
My cousins will deal with you, they're already on their way | we'll get you sooner or later
I will get you, you can't hide | You can run but you can't hide
You have one week to leave town or we'll make you leave in a coffin
Leave this country or you'll be carried out of it | Take the article down or your kid gets hurt
If this passes, blood will flow in the streets | If they open that shelter, it will burn
I'll personally put a bullet in every one of them | I'd shoot him myself if I had the chance
Just drive over them | If I see one of those activists on the road I'm not braking
Slap her until she shuts up | That woman needs a slap
She should be dragged out of parliament by her hair
Let me have five minutes alone with him and a hammer
give me five minutes in a room with that bastard and he won't come out
I'll shove that flag down your throat until you choke
The day I meet you in the street will be your last day on this earth
If she comes to our town again we'll throw her in the canal | Just shoot the lot, problem solved
the mayor better start wearing a bulletproof vest
Better hire a bodyguard, mate, because we are on our way | my fists are itching to meet your nose
I would happily swing for killing that judge
We will burn every house on that street if they move in
You can tell your wife she will be a widow by Friday | you gonna get stabbed bro watch
Next time bring a coffin | That reporter is going to get her head kicked in one of these nights
Keep talking and you'll get shot
they ought to take him behind the barn and put one between his eyes | I want to see that family burn
Who's coming with me to smash up the office of that rag? | im outside your house
I am going to make you wish you had never been born | The next bomb should go off in that newsroom
I'd set that woman on fire and sell tickets | you will be found in a suitcase
If you print this again your office goes up in flames | Hey Rita, we are watching your kids
You just signed your own death warrant
You've got until midnight to apologise, then we come and get you
I would love nothing more than to put my boot through your skull
Your blood will be on the pavement | The landlord needs his kneecaps rearranged
Run, little rabbit, we have your licence plate
Want to find out how it feels to be hit with an iron bar? Keep posting
If I see you at the market on Saturday you are getting your nose broken
Wait till I get my hands on you
I'm warning you, one more article and you'll be leaving the office in an ambulance
I will make it my mission to find you and hurt you
When the revolution comes people like you go up against the wall
you're gonna regret this when my boys show up at your door
He'd better not show his face in this town or he'll get a bullet
I hope someone breaks into your house and slits your throat in your sleep
The whole cabinet deserves the firing squad
Should have been drowned at birth, and it's not too late
I'm so close to coming over there and breaking your fingers one by one
Somebody with a rifle could solve this problem in a minute | We know which bus your son takes
Hope you enjoyed your last birthday | I'd run him over twice to be sure
You'd look good hanging from a tree | They deserve to be burned in their beds
Let's go to his house and teach him a lesson | Lads, bring petrol, the hostel is on Mill Road
We should do to this minister what they did to Mussolini
If you love your children you'll stop writing
Stop writing about us if you want to keep your fingers
The only thing she deserves is a bullet between the eyes | You'll bleed for that
One day you will meet me in a dark alley | i'm gonna find out who you are and end you
Nobody would miss you if you disappeared | Get out of our village before we burn you out
Burn them out of their homes | A good kicking is what that journalist needs
I would pay someone to rough him up
that judge should be looking over her shoulder for the rest of her life
You'll get yours, sooner than you think | I am bringing my shotgun on Monday, see you at the counter
I'd gladly do time for stabbing that creep | Somebody should teach her what happens to snitches
How would you like a visit from me and my axe? | Keep my street out of your column or lose a kneecap
Next time I won't miss, Mr Mayor | I will smash your windows and then your teeth
You'll get a knife in your belly one of these days | We're going to make an example of you
I know a guy who would break your arm for fifty bucks | Your little dog will be the first to go
I'd slit her throat without blinking | Someone needs to push that councilman down the stairs
We'll see how brave you are with a gun in your mouth | Just gas them and be done with it
I'm coming to your office with a can of gasoline
Let's round up the editors and march them into the river
I will wait for your daughter after school | I hope a truck flattens you | Kneecap the lot of them
When I find out your real name you are finished | You'd better pray we never meet
I've got friends who deal with people like you
I'd love to watch that mansion burn with the whole family in it
Keep your mouth shut or I'll shut it for you | Anyone who votes for this deserves to be run over
Your kids will pay for what you wrote | I'm going to come find you and it won't be pretty
You better move to another city before I find out who you are
Some day soon you'll wake up with your house on fire | People like this reporter deserve a beating
You are lucky I don't know where you live or I'd be there with a bat
I'll be the last thing you ever see
You don't want to know what we do to people like you around here
I will make sure your children grow up without a mother
Let me know when the funeral is, because you won't last the week
Someone please put him out of our misery with a shotgun | My axe is waiting for your neck
I have a shovel and forty acres, nobody will find you | He should get a bullet for what he wrote
You'll be begging me to stop | I want you dead | I want him dead and buried
Let the judge rot in a ditch | Bring back the guillotine and start with the cabinet
He wouldn't be the first journalist to have an accident | I will be at your door before sunrise
You will not see your next birthday | Stab him and be done with it
I'd kill that minister with my bare hands | I hope someone runs you over on your stupid bike
This town would be better if somebody shot the mayor | The editor should get acid in her face
Get a rope | I've been following you home | We'll cut the brakes of your car
One phone call and you are dead | They will be scraping you off the pavement
Just you wait, I'm going to get you for this | I know what time you get home from work
I'm loading my rifle as I read this | Your whole family will suffer for what you did
You and your kind will be wiped out | Hunt them down and kill every one of them
I will personally pull the trigger | Enjoy the time you have left
They need to be rounded up and shot | I will shoot anyone who comes to take my land, you included
If you were here I would break your nose | I'm going to make your life hell
Leave my family alone or you die | Traitors get the rope | You are so dead when I find you
He needs a good hard kick in the head
If you come to the meeting on Thursday, you will not walk out
You have a nice face, be a shame to ruin it | I'd like to see him swing from the bridge
You can count your days | Time to load the guns, boys | I am going to kill everyone in that building
I will come for you and your children | You'll be sorry when I come to your house
We know who you are and where you work | If you don't delete this, something will happen to you
You will end up in hospital | Someone has to kill him | Burn in your house with your family
They should all be shot like dogs | I'll get my gun and come over
Your life is in danger if you keep writing | You had better not come here if you want to live
Let them all be hanged on the main square | Your family is next | He deserves a bullet
You will pay for this, I promise | I know what school your daughter attends | You won't live long
Stop it or I'll come and cut you | The mayor will not live to see the new year
We will kill every one of them | You better run | If I find you, you're finished
I wish somebody would poison him
"""


@pytest.mark.parametrize("text", items(SAID_OUTRIGHT))
def test_violence_said_outright_is_a_threat(check: Check, text: str) -> None:
    assert Action.REMOVE in {violation.action for violation in check(RULE, text)}


@pytest.mark.parametrize("text", items(VEILED))
def test_veiled_or_uncertain_threat_is_only_flagged(check: Check, text: str) -> None:
    assert {violation.action for violation in check(RULE, text)} == {Action.FLAG}


def test_many_veiled_threats_do_not_hide_a_certain_one(check: Check) -> None:
    violations = check(RULE, "You're dead. " * 30 + "Hang the mayor.")
    assert Action.REMOVE in {violation.action for violation in violations}


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("I will kill you", Action.REMOVE),
        ("I will kill you lol", Action.FLAG),
        ("I will shoot you in self-defence", Action.FLAG),
    ],
)
def test_who_laughs_or_defends_himself_is_only_flagged(
    check: Check, said: str, action: Action
) -> None:
    assert {violation.action for violation in check(RULE, said)} == {action}
