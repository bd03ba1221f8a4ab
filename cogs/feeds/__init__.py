"""How the feeds fare, for admins."""
