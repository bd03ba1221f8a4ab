"""Which addresses are public, which are someone's own, and which are nobody's."""

import pytest

from newsroom.feeds.fetch.addresses import Place, host_of, place_of


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1",
        "151.101.1.140",
        "172.15.255.255",
        "172.32.0.1",
        "2606:4700::1111",
        "::ffff:1.1.1.1",  # IPv4-mapped
        "64:ff9b::101:101",  # NAT64, as networks without IPv4 write 1.1.1.1
        "2002:101:101::1",  # 6to4
    ],
)
def test_servers_of_the_internet_are_public(address: str) -> None:
    assert place_of(address) is Place.PUBLIC


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",  # shared within a provider's network
        "100.100.100.200",  # where Alibaba's cloud tells a machine about itself
        "192.0.0.192",  # where Oracle's does
        "198.18.0.1",  # for measuring networks; also what some proxies stand in with
        "192.0.2.1",  # for books
        "::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "64:ff9b:1::1",
        "2001:db8::1",
        "2001::1",  # Teredo
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
    ],
)
def test_networks_of_ones_own_are_private(address: str) -> None:
    assert place_of(address) is Place.PRIVATE


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "169.254.0.1",
        "168.63.129.16",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::127.0.0.1",  # IPv4-compatible, given up in 2006
        "::ffff:0:7f00:1",  # IPv4-translated
        "fe80::1",
        "fe80::1%eth0",
        "ff02::1",
        "4000::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
    ],
)
def test_no_feed_is_at_addresses_of_nobody(address: str) -> None:
    assert place_of(address) is Place.NOBODY


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Courier.Example./feed", "courier.example"),
        ("https://editor:secret@courier.example:8443/", "courier.example"),
        ("http://[::1]:80/", "::1"),
        ("https://թերթ.example/", "xn--29ahb5g.example"),
        ("courier.example", ""),
        ("http://[", ""),
    ],
)
def test_host_is_the_one_that_is_asked(url: str, host: str) -> None:
    assert host_of(url) == host
