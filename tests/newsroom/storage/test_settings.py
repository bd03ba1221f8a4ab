"""Settings: the last value put is the one kept."""

from newsroom.storage.database import Database
from newsroom.storage.settings import SettingStore


async def test_unknown_key_is_nothing(database: Database) -> None:
    assert await SettingStore(database).get("commands") is None


async def test_later_value_replaces_earlier(database: Database) -> None:
    store = SettingStore(database)
    await store.put("commands", "abc")
    await store.put("invite", "kept")
    await store.put("commands", "def")
    assert await store.get("commands") == "def"
    assert await store.get("invite") == "kept"
