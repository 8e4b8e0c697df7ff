def wordless(sentence): return []
