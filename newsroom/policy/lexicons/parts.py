"""What English swear words are joined to: the "hat" of one word and the "bag" of another."""

PARTS = tuple(
    """
    bag brain breath bucket burger canoe clown eater face fest fuck fucker goblin gobbler guzzler
    hat head hole jockey kisser lick licker lord monger monkey mouth munch muncher nozzle
    nugget rag rider rocket sandwich smoker sniffer stain stick sucker tard waffle wad weasel weed
    wipe wit zilla
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
