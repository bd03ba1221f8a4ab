"""The only room that punishes and tells, and knows which discussions are watched."""
