"""Which words are spelled wrong: the dictionary, and what was found good with it before."""
