"""Who is threatened outside the discussion, and where: people in office, "these people", a mosque.

Phrases. Criminals are missing on purpose: what should be done to murderers is an opinion on law.
"""

from newsroom.policy.grammar.phrasing import one_of

# Those who are called by their office.
TITLE = one_of(
    """
    president | prime minister | minister | premier | senator | congressman | congresswoman
    | governor | mayor | ambassador | judge | chancellor
    """
)
_OFFICE = one_of(
    rf"""
    {TITLE}s? | congress(?:men|women) | politicians? | lawmakers? | legislators? | deputies | deputy
    | councilm[ae]n | councillors?
    | journalists? | reporters? | editors? | columnists? | bloggers? | cops? | policem[ae]n
    | policewom[ae]n | police(?: officers?)? | officials? | bureaucrats? | bankers? | landlords?
    | priests? | bishops? | imams? | rabbis? | pastors? | protest[eo]rs? | demonstrators?
    | activists? | voters? | liberals? | democrats? | republicans? | conservatives? | communists?
    | socialists? | elites? | teachers? | doctors? | scientists? | prosecutors? | mps?
    | cyclists? | leftists? | lefties | commies | marxists? | libs | feminists? | globalists?
    | executives? | ceos? | chiefs? | candidates? | directors? | chairm[ae]n | chairwom[ae]n
    | commissioners? | sheriffs? | professors?
    | separatists? | nationalists? | populists? | capitalists? | royalists? | technocrats? | tories
    """
)
_ABUSED = (
    r"(?:bastards?|bitch(?:es)?|scumbags?|scum|assholes?|pricks?|clowns?|idiots?|morons?|fuckers?"
    r"|cunts?|motherfuckers?|creeps?|punks?|thugs?|freaks?|jerks?|losers?"
    r"|traitors?|cowards?)"
)
_WHICH = (
    r"(?:(?:the|this|that|our|their|your|these|those|all|every|some|any|a|an|of|one|next|first"
    r"|nearest) (?:(?:fucking|goddamn|damn|corrupt|lying|filthy|crooked|so called|bloody|police"
    r"|whole|current|other|stupid|evil|prime|vice|last|single|few|damned|dirty) ){0,2}){0,4}"
)
_THOSE = (
    rf"(?:people like (?:him|her|them|that|this|these|those)(?: \w+)?"
    rf"|(?:these|those|such) (?:\w+ )?(?:people|folks|guys|{_ABUSED})"
    rf"|(?:this|that) (?:\w+ )?(?:man|woman|guy|bloke|family|{_ABUSED}(?: of an? \w+)?))"
)
WHOM = rf"(?:{_WHICH}{_OFFICE}(?: and (?:his|her|their) \w+)?|{_THOSE})(?!['’-]?\w)(?!['’])"
THEM = (
    r"(?:(?:them|'em|em) all|all of them|(?:each and )?every (?:last |single )?one of them"
    r"|the (?:whole )?lot(?: of them)?|the whole bunch(?: of them)?)"
)
HIM = r"(?:him|her|them)"
# "his", "that journalist's"
HIS = rf"(?:his|her|(?:{_WHICH}{_OFFICE}|{_THOSE})['’]s?) (?:\w+ )?"
# Houses in which people live, pray and work.
HOUSE = one_of(
    """
    mosques? | synagogues? | church(?:es)? | temples? | shelters? | asylum (?:home|centre|center)s?
    | refugee (?:home|camp|centre|center)s? | hostels? | embass(?:y|ies) | newsrooms? | parliament
    | town hall | city hall | courthouses? | capitol | police stations? | clinics? | schools?
    """
)
THE_HOUSE = rf"(?:(?:the|that|this|their|every|all|these|those|your) (?:\w+ )?)?{HOUSE}"
YOUR_PLACE = (
    r"(?:your|ur) (?:\w+ )?(?:house|home|car|office|shop|store|flat|apartment|garage|newsroom"
    r"|restaurant|church|mosque|building|place|van|truck|window|windows|door|kids|family)"
)
_ARMS = "gun | rifle | shotgun | pistol | revolver | machete | bomb | grenade | molotov"
ARMS = f"{one_of(_ARMS)}s?"
# What is a tool too: waited with or spoken of, not carried to a place.
_TOOLS = "axe | (?:baseball )?bat | hammer | rope | noose | kni[fv]e | glock | ak | ar"
WEAPON = f"{one_of(f'{_ARMS} | {_TOOLS}')}s?"
ASSEMBLY = (
    r"(?:\w+ ){0,2}(?:meeting|newsroom|office|school|work|rally|parliament|hall|council|debate"
    r"|march|protest|court|courthouse|polls?|vigil|parade)"
)
