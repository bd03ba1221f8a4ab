"""What readers can do."""
