"""Offices of one article: an office noun, the organisation it belongs to, its places."""
