"""Which words are spelled wrong: the dictionary, and what was found good with it before.

- `domain`: words and what is right about them;
- `dictionary`: the packed dictionary in `words`, read;
- `checks`: the words of a letter that are misspelled, for the gate;
- `checked_texts`: texts that were found good, so the dictionary is loaded only for others.
"""
