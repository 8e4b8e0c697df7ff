"""When an event takes place: which dates of an article are its own."""
