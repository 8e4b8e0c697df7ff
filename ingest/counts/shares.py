def shares(sentence): return []
