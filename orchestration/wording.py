"""Numbers in messages to people."""


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """«1 article», «2,000 articles»: a number and its noun; the plural has an -s unless given."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
