"""The press: feeds read, articles posted, their discussions opened, corrections carried."""
