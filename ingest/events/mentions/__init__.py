"""Where a sentence speaks of an event, and the name it gives."""
