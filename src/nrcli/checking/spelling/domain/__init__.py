"""Words and what is right about them; see `lexicon` first, then `speller` and `spelling`."""
