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
        ("+44 7700 900 118", "+44 7700 900 118", "+447700900118"),  # a range nobody has
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
my order number is 114-5829304-7762618
order #2129-555-0187-44 has not come
order no. 302-555-0147 was cancelled
your order: 302 555 0147
booking reference 2125550187
tracking number 9400 1118 9922 3397 5623 10
tracking: 7712 3456 7890
tracking 1z999aa10123456784
usps 9205 5902 1234 5678 9012 34
invoice 2023-0457-8819
invoice no. 818 555 0134
invoice 818-555-0134 is still unpaid
isbn 978-1-4028-9462-6
isbn: 9781402894626
isbn 1 86197 876 6
isbn 0818550134
issn 2049-3630
issn 0317-8471 and 1050-124x
doi:10.1000/182 and doi 10.1038/s41586-020-2649-2
arxiv 2106.09685v2, pmid 33301246
pmid: 8185550134
ean 4006381333931
upc 036000291452
barcode 0 36000 29145 2
on 12.05.2021, 13.05.2021 and 14.05.2021
12/05/2021 12/06/2021
2021.05.12 14:30:25
2021-05-12t14:30:25z
20210512143025
born 12 05 1921, died 03 11 1998
from 24 04 1915 to 28 05 1918
$1,250,000.00 and £2,345,678.90
€ 12.345.678,90
1.234.567,89 tl
2 150 000 amd
amd 2150000000
0.20 0.35 0.47 0.55 0.61
price: 185.550.134 dollars
the budget was 818 555 013 drams
it cost 2125550187 rubles
212 555 0187 votes were never cast
21:18 25:23 25:19 15:13
6-3 7-5 4-6 7-6 6-2
102-98, 110-105, 99-97 and 120-118
1-0 2-1 3-2 0-0 4-4 2-2
58.9700 n, 5.7331 e
40°10'53"n 44°30'52"e
40.1872023, 44.5152090
lat 34.0522342 lon -118.2436849
51.5074 0.1278
grid ref 4512 5678 901
case no. 20-2018-cv-00554
case 2:19-cv-05550-134
case number 818-555-0134
case 302-555-0147 was dismissed
docket 18-55501-34
docket no. 19-1392, 597 u.s. 215
echr application no. 13216/05
application no. 818 555 0134
patent us 8185550134 b2
patent no. 8,185,550
file 0155-5013-4422
policy number 302-555-0147
flight 020 7946 is late
iban-like 0207 9460 0180
account 020 7946 0018
member no. 020 7946 0018
serial number 212-555-0187
serial 0532 123 45 67
passport no. 212555018
tax id 30-2555014
vat 302 5550 147
licence 089123456789
bib 2125550187 finished third
version 2.12.555.0187
build 10.0.22621.2428
ip 212.55.50.187
model 302-555-0147-a
part number 302-555-0147
part no 212 555 0187 is discontinued
sku 302-555-0147
item 302-555-0147 is sold out
lot 2125550187
ticket 302-555-0147
claim 302-555-0147
id 302-555-0147
code 302-555-0147
coupon 8185550134
resolution 2125550187
census tract 0207 9460
unix time 1617236400
timestamp 1617236400
checksum 2125550187
hash 2023456789
pin 212555
students 0201 0202 0203 0204
pages 202-210, 215-220, 222-230
verses 119 105 112 113
lottery: 04 08 15 16 23 42
lottozahlen 3 9 12 27 33 41
pi is 3 1 4 1 5 9 2 6 5 3 5
bus lines 212, 345 and 678-910
rooms 212-555
1 000 000 000 to 2 000 000 000
world population 7 951 150 000
8 045 311 447 people
2 079 460 018 views
it has 0207946001 in it
youtube.com/watch?v=2125550187
scored 2125550187 points
2125550187 views on youtube
3025550147 subscribers
2125550187 likes
3025550147 bytes
weighs 2125550187 grams
заказ 89123456789
заказ № 8 912 345-67-89
инн 7707083893
инн 770708389312
снилс 112-233-445 95
дело № 2-1234/2021
накладная 8 912 345 67 89
счет 40817810099910004312
sipariş no 0532 123 45 67
tc kimlik 10000000146
fatura 05321234567
պատվեր 091123456
հվհհ 02505684
գործ 091 12 34 56
հաշիվ 1570012345678901
""".strip().splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_number_of_something_else_passes(text: str) -> None:
    assert find(EVERYWHERE, text) == []


SAID = """
call me on 212-555-0187
ring 212 555 0187 after six
reach him at (212) 555-0187
text 302.555.0147
my number's 302-555-0147
phone: 302 555 0147
whatsapp +1 302 555 0147
tel:+13025550147
her cell is 3025550147
this is her number, 302-555-0147, call her all night
302-555-0147 is where she lives and picks up
he picks up at 302-555-0147
dial 302-555-0147 now
302-555-0147!!
+44 20 7946 0018
+44 (0)20 7946 0018
+44 7400 123456
020 7946 0018
07400 123456
07400123456
0044 7400 123456
0161 496 0123
(0161) 496 0123
0161-496-0123
+7 912 345 67 89
+7 (912) 345-67-89
8 (912) 345-67-89
8-912-345-67-89
89123456789
8 912 345 67 89
звоните 8 912 345 67 89
тел. 89123456789
мой номер +79123456789
+90 532 123 45 67
0 532 123 45 67
0532 1234567
0532-123-45-67
0532.123.45.67
05321234567
ara beni 05321234567
cep: 0532 123 45 67
+374 91 123456
+374-91-12-34-56
00374 91 12 34 56
091 123456
091123456
(091) 12 34 56
զանգիր 091 12 34 56
հեռ. 010 52 35 21
010-52-35-21
+33 6 12 34 56 78
+49 151 23456789
+39 312 345 6789
+961 3 123 456
+98 912 345 6789
+995 555 12 34 56
+1-818-555-0134
+1 (818) 555 0134
1 818 555 0134
8 1 8 5 5 5 0 1 3 4
818 - 555 - 0134
818-555-0134 ext. 5
order from him at 818-555-0134
any case, call 818-555-0134
in that case 818-555-0134 is his line
her id is fake, her phone 818-555-0134
signal: 8185550134
viber 091123456
my mobile number is 07400 123456
""".strip().splitlines()


@pytest.mark.parametrize("text", SAID)
def test_number_that_somebody_answers_is_found_whatever_is_said_of_it(text: str) -> None:
    assert len(find(EVERYWHERE, text)) == 1


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
