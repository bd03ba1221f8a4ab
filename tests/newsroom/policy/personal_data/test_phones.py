"""Phone numbers: all common spellings are found, and no year, score, sum or verse."""

import sys
from subprocess import run

import phonenumbers
import pytest

from newsroom.policy.personal_data.countries import COUNTRIES
from newsroom.policy.personal_data.phones import PhoneBook

AMERICAN = PhoneBook(("US", "AM"))
EVERYWHERE = PhoneBook(("US", "AM", "RU", "TR", "GB"))


def find(book: PhoneBook, text: str) -> list[tuple[str, str]]:
    return [(text[phone.start : phone.end], phone.number) for phone in book.find(text)]


@pytest.mark.parametrize(
    ("text", "written", "number"),
    [
        ("call me at 818-555-0134.", "818-555-0134", "+18185550134"),
        ("(818) 555-0134", "(818) 555-0134", "+18185550134"),
        ("(818)555-0134", "(818)555-0134", "+18185550134"),
        ("his: 818.555.0134!", "818.555.0134", "+18185550134"),
        ("818 555 0134", "818 555 0134", "+18185550134"),
        ("818 - 555 - 0134", "818 - 555 - 0134", "+18185550134"),
        ("818—555—0134", "818—555—0134", "+18185550134"),
        ("818/555-0134", "818/555-0134", "+18185550134"),
        ("818_555_0134", "818_555_0134", "+18185550134"),
        ("my cell 818 5550134", "818 5550134", "+18185550134"),
        ("tel. 818 555-01-34", "818 555-01-34", "+18185550134"),
        ("8185550134", "8185550134", "+18185550134"),
        ("1-818-555-0134", "1-818-555-0134", "+18185550134"),
        ("1 (818) 555-0134", "1 (818) 555-0134", "+18185550134"),
        ("18185550134", "18185550134", "+18185550134"),
        ("+1 818 555 0134", "+1 818 555 0134", "+18185550134"),
        ("818-555-0134 x22", "818-555-0134", "+18185550134"),
        ("8 1 8 5 5 5 0 1 3 4", "8 1 8 5 5 5 0 1 3 4", "+18185550134"),
        ("8-1-8-5-5-5-0-1-3-4", "8-1-8-5-5-5-0-1-3-4", "+18185550134"),
        ("in 2019 818-555-0134 was mine", "818-555-0134", "+18185550134"),
        ("+374 91 12-34-56", "+374 91 12-34-56", "+37491123456"),
        ("+37491123456", "+37491123456", "+37491123456"),
        ("+374 (91) 123456", "+374 (91) 123456", "+37491123456"),
        ("00374 91 123456", "00374 91 123456", "+37491123456"),
        ("091 12 34 56", "091 12 34 56", "+37491123456"),
        ("091-12-34-56", "091-12-34-56", "+37491123456"),
        ("(010) 52-35-21", "(010) 52-35-21", "+37410523521"),
        ("010 523521", "010 523521", "+37410523521"),
        ("զանգիր 91 12 34 56", "91 12 34 56", "+37491123456"),
        ("text him: 91123456", "91123456", "+37491123456"),
        ("+7 (912) 345-67-89", "+7 (912) 345-67-89", "+79123456789"),
        ("+90 532 123 45 67", "+90 532 123 45 67", "+905321234567"),
    ],
)
def test_number_is_found_as_people_write_it(text: str, written: str, number: str) -> None:
    assert find(AMERICAN, text) == [(written, number)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8 912 345-67-89", "+79123456789"),
        ("89123456789", "+79123456789"),
        ("0532 123 45 67", "+905321234567"),
        ("020 7946 0018", "+442079460018"),
    ],
)
def test_number_without_code_is_found_where_its_country_is_listed(text: str, number: str) -> None:
    assert [found for _, found in find(EVERYWHERE, text)] == [number]
    assert find(AMERICAN, text) == []


INNOCENT = """
1915-1918
1915–2015
1894-1896, then 1915-1923; 1988 1994 2016 2020
24.04.1915 and 28.05.1918
2020-09-27 to 2020-11-10
04/24/1915 - 04/24/2015
3-2, 21-17 and 105-98
6-4, 6-3, 7-6 (7-5)
405-11 in the house and 100-0 in the senate
$1,500,000,000 or 1 500 000 000 drams
2 963 900 in 2023, 3 018 854 in 2011
8045311447 people
about 8045311447 of us
population: 8045311447
2147483647 is the largest
john 3:16, psalm 119:105-112, 1 corinthians 13:4-7
article 301, section 907, h.res. 296, s.res.150
public law 102-511
resolutions 242 338 1973
isbn 978-0-306-40615-7
isbn 0-306-40615-2
isbn 2070408507
call 911, 112 or 988
1-800-273-8255
dial 1 (888) 555-1212
call congress at (202) 225-3121
<@123456789012345678>
<:flag:8185550134123456>
<t:1700000000:r>
1181234567890123456
flight 8185 at 10:30, gate 12
10:30-12:45, 14:00-16:30
3.14159265358979
1 2 3 4 5 6 7 8 9 10
10 9 8 7 6 5 4 3 2 1
9 8 7 6 5 4 3 2 1 0
0 1 1 2 3 5 8 13 21 34
4 8 15 16 23 42
100-200-300-400
1234567890
5.7% and 24.2 billion; 0.5 per cent
f-16, s-300, t-72, mig-29, su-30sm
50 000 - 60 000 dead, 100 000 displaced
1932-05-21, died 2019
301 bc, 1080-1375 and 1045-1064
44.8 n, 43.9 e; 40.1792° n, 44.4991° e
40.179186, 44.499103
192.168.100.200
0.0000012345
order 8185550134
case no. 818-2020-555
2:20-cv-01234
123-45-6789
12-34-5678
867-5309
the number 1915 1918 is carved there
calls rose from 2300 to 2400
i called 3 times in 2019 and 2020
text 12345
100m in 9.58, 200m in 19.19
1915-1923 թթ.
2020 թ. սեպտեմբերի 27
1 500 000 человек
8 марта 1917 года
8 000 000 000 человек
24 nisan 1915
1 000 000 tl
91123456
20201231
010101010
number: 818 555 people
numbers: 1 200 000 - 1 500 000
tel aviv 1948 1967 1973 2023
05 10 15 20 25
""".strip().splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_number_of_something_else_passes(text: str) -> None:
    assert find(EVERYWHERE, text) == []


def test_number_after_many_years_is_found() -> None:
    text = f"{'1915-1918, ' * 20}and then call 818-555-0134"

    assert find(AMERICAN, text) == [("818-555-0134", "+18185550134")]


def test_countries_are_those_the_library_knows() -> None:
    assert COUNTRIES == phonenumbers.SUPPORTED_REGIONS


def test_library_is_loaded_only_for_a_text_with_many_digits() -> None:
    program = (
        "import sys\n"
        "from newsroom.policy.personal_data.phones import PhoneBook\n"
        "book = PhoneBook(('US',))\n"
        "list(book.find('from 1915 to 1918'))\n"
        "assert 'phonenumbers' not in sys.modules\n"
        "list(book.find('818-555-0134'))\n"
        "assert 'phonenumbers' in sys.modules\n"
    )

    assert run([sys.executable, "-c", program], check=False).returncode == 0
