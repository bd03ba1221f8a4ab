"""Street addresses in four languages, and what only looks like one."""

import re

import pytest

from newsroom.policy.personal_data.streets import find_streets


def find(text: str) -> list[str]:
    words = frozenset(re.findall(r"\w+", text.lower()))
    return [text[start:end] for start, end in find_streets(text, words)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("123 Maple Street, Apt 4", "123 Maple Street, Apt 4"),
        ("He lives at 123 Maple Street.", "123 Maple Street"),
        ("123 Maple St., Glendale, CA 91204", "123 Maple St., Glendale, CA 91204"),
        ("123 Maple St Glendale CA 91204", "123 Maple St Glendale CA 91204"),
        ("12 Abovyan St.", "12 Abovyan St."),
        ("12 Abovyan street", "12 Abovyan street"),
        ("1500 N. Central Ave", "1500 N. Central Ave"),
        ("1500 North Central Avenue, Suite 200", "1500 North Central Avenue, Suite 200"),
        ("742 W 42nd Street", "742 W 42nd Street"),
        ("15 Martin Luther King Jr. Blvd", "15 Martin Luther King Jr. Blvd"),
        ("15 Avenue of the Pines Road", "15 Avenue of the Pines Road"),
        ("123 MAPLE STREET", "123 MAPLE STREET"),
        ("he lives at 123 maple street", "123 maple street"),
        ("123 maple st apt 4", "123 maple st apt 4"),
        ("come to 45 oak dr tonight", "45 oak dr"),
        ("45 Oak Dr, Glendale, CA", "45 Oak Dr, Glendale, CA"),
        ("She lives at 45 Oak Court", "45 Oak Court"),
        ("221 Baker Street, London NW1 6XE", "221 Baker Street, London NW1 6XE"),
        ("Her address: 2015 Wilshire Blvd", "2015 Wilshire Blvd"),
        ("P.O. Box 12", "P.O. Box 12"),
        ("Abovyan Street 18, apartment 22", "Abovyan Street 18, apartment 22"),
        ("at Abovyan Street 18, flat 2b.", "Abovyan Street 18, flat 2b"),
        ("ul. Lesnaya 4, kv. 17", "ul. Lesnaya 4, kv. 17"),
        ("PO Box 1234, Glendale", "PO Box 1234"),
        ("Աբովյան փողոց 12, բն. 5", "Աբովյան փողոց 12, բն. 5"),
        ("Աբովյան փ. 12", "Աբովյան փ. 12"),
        ("Մաշտոցի պող. 20/1", "Մաշտոցի պող. 20/1"),
        ("Աբովյան փողոցի 12 շենքում", "Աբովյան փողոցի 12"),
        ("հասցեն՝ Աբովյան 12", "Աբովյան 12"),
        ("Երևան, Աբովյան 12", "Աբովյան 12"),
        ("Նա ապրում է Աբովյան 12", "Աբովյան 12"),
        ("Աբովյան 12, բն. 5", "Աբովյան 12, բն. 5"),
        ("ул. Ленина, д. 5, кв. 12", "ул. Ленина, д. 5, кв. 12"),
        ("улица Ленина, дом 5", "улица Ленина, дом 5"),
        ("на улице Ленина, дом 5", "улице Ленина, дом 5"),
        ("ул. Ленина 5", "ул. Ленина 5"),
        ("проспект Мира, 10", "проспект Мира, 10"),
        ("Тверская улица, 13, кв. 2", "Тверская улица, 13, кв. 2"),
        ("ул ленина д 5 кв 12", "ул ленина д 5 кв 12"),
        ("Atatürk Cad. No: 5 D: 3", "Atatürk Cad. No: 5 D: 3"),
        ("Gül Sokak No:12", "Gül Sokak No:12"),
        ("İstiklal Caddesi No:12", "İstiklal Caddesi No:12"),
        ("Lale Sk. 5/3", "Lale Sk. 5/3"),
        ("Barış Mah. 123. Sok. No 4", "Barış Mah. 123. Sok. No 4"),
        ("atatürk cad. no: 5", "atatürk cad. no: 5"),
    ],
)
def test_address_is_found(text: str, address: str) -> None:
    assert find(text) == [address]


INNOCENT = """
10 Downing Street is silent
1600 Pennsylvania Avenue
221B Baker Street
He governs from 26 Baghramyan Avenue
24 Wall Street banks
5 Main Street stores
The top 10 Wall Street firms
2 Wall Street Journal articles
3 Broad Street Bullies
In 1929 Wall Street crashed
In 2008 Wall Street was saved
The 2015 Main Street march
9 Supreme Court justices
The 9 Supreme Court Justices ruled
5 Circuit Court, 6 High Court
a 10 minute drive
5 hour drive on a 4 lane road
an 8 Mile Road
2 way street
3 blocks from Main Street
On April 24 Hollywood Boulevard was closed
On 24 April Hollywood Boulevard was closed
In 2015 Secretary Dr. Smith
3 Democrats and Dr. Jones
In 1915 Bishop St. Gregory was killed
1 St. Mary church
Sesame Street 50 years on
Elm Street 3
42nd Street is loud
between 4th and 5th Street
Route 66, I-5 and the 101 Freeway
20,000 Hollywood Boulevard marchers
2 Times Square
3 First Place finishes
The house on Maple Street
10 people on the street
100 years on the road
3 tries, one way or another
I heard 3 Armenian street musicians
they took 12 Turkish street names down
P.O. boxes are full
At 7 Hollywood Boulevard was closed
5 Years Down The Road
World War 2 Pacific Road
22 Jump Street is a film
There were 400 Brand Boulevard protesters
$15 Main Street burgers
Մարտի 12
Ապրիլի 24, 1915
Հոդված 12
Մխիթարյան 18
Երևան, Ապրիլի 24
Երևան, Մայիսի 28, 1918
Երևան, Արարատ 3, Շիրակ 1
ապրում է Փարիզ 15-րդ թաղամասում
ապրում է Հայաստանում 3 տարի
Պետրոսյան 45 տարեկան
Սարգսյան 52%
Աբովյան փողոցում 12 մարդ
Աբովյան փողոցի 12 խանութները
Աբովյան փողոց 12 հոգի եկավ
на улице Ленина 12 магазинов
улица Ленина 12 раз
статья 5 закона, дом 2
в доме 5 этажей
«Дом-2» идёт с 2004 года
İstiklal Caddesi 12 mağaza
sokakta 5 kişi
caddede no problem 5
No: 5 değil
""".strip().splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_street_without_a_house_and_number_without_a_street_pass(text: str) -> None:
    assert find(text) == []
