"""What people see: the JSON API that drives the page, and who may use it."""
