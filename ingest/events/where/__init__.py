"""Where an event takes place: city, country and venue."""
