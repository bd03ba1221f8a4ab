"""What a bot hears and says: Discord's REST API and gateway, and the newspaper's own server."""
