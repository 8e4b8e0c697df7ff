"""Organisations and people of one article: names, acronyms, functions, founding, quotations."""
