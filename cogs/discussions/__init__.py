"""The discussions: replies heard, judged, and caught up on after downtime."""
