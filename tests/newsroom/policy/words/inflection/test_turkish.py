"""Turkish endings: vowel harmony, consonant softening, buffer letters."""

import pytest

from newsroom.policy.words.inflection.turkish import adjectives, attach, nouns, verbs


@pytest.mark.parametrize(
    ("stem", "chain", "word"),
    [
        ("göt", "lAr(I)mIzDAn", "götlerimizden"),
        ("orospu", "(n)In", "orospunun"),
        ("orospu", "(s)I", "orospusu"),
        ("kız", "(s)I", "kızı"),
        ("piç", "DAn", "piçten"),
        ("şerefsiz", "sInIz", "şerefsizsiniz"),
        ("budala", "(y)Im", "budalayım"),
        ("öküz", "lIk", "öküzlük"),
        ("ahmak", "CA", "ahmakça"),
    ],
)
def test_an_ending_follows_the_last_vowel_and_consonant(stem: str, chain: str, word: str) -> None:
    assert attach(stem, chain) == word


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("yarrak", "yarrağı yarrağa yarrağın yarrağım yarraklar yarraklara yarrakta yarraktan"),
        ("pezevenk", "pezevengi pezevenge pezevengin pezevenkler"),
        ("göt", "götü göte götün götüm götünü götler götten"),
        ("ibne", "ibneyi ibneye ibnenin ibneler ibnelerin ibnelik ibneliği"),
        ("aptal", "aptalsın aptalsınız aptalım aptallar aptalca aptallık aptaldır aptallarsınız"),
        ("salak", "salağın salaksın salaklık salaklığın salaklar"),
    ],
)
def test_nouns_and_adjectives_take_cases_owners_and_copulas(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= set(nouns(lemma)) & set(adjectives(lemma))


def test_words_of_one_syllable_keep_their_consonant() -> None:
    assert not {"göd", "gödü", "pici"} & {*nouns("göt"), *nouns("piç")}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sikmek", "sikerim sikeyim sikiyor sikiyorsun siktim sikti sikecek sikeceğim sikmiş"),
        ("sikmek", "siksin siken sikip siktiğim siktiğimin sikme sikmez sikmiyor sikicem"),
        ("sikmek", "siktir siktirin siktirip siktirdi siktirsene siktirecek"),
        ("sıçmak", "sıçar sıçayım sıçtı sıçtın sıçacak sıçıyor sıçmış sıçmaz"),
    ],
)
def test_verbs_are_conjugated(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= set(verbs(lemma))


def test_the_passive_is_not_made() -> None:
    """Without dots «sıkıldım», I was bored, is spelt like one."""
    assert "sikildim" not in set(verbs("sikmek"))
