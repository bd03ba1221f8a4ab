"""Which database engines a test runs on; SQLite where it says nothing."""

import pytest

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"])
on_postgresql = pytest.mark.parametrize("engine", ["postgresql"])
on_both_engines = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
