"""What is said against a reader: insults and how they are aimed. It begins in `grammar`."""
