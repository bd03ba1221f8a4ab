"""Violence announced to a reader, wished on or urged upon them. It begins in `grammar`."""
