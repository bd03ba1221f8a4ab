"""What is wrong with the set-up. Mends nothing."""
