"""Words and what is right about them.

- `lexicon`: the words of a dictionary, and which of them may be joined to compounds;
- `own_words`: the office's own words, as `templates/woordenlijst.txt` lists them;
- `typed_words`: the words of a text as they are typed, each with its place;
- `speller`: what is right, by a dictionary and by the office's words;
- `spelling`: which words of a letter are wrong, and which compounds are cut in two;
- `suggestions`: what was probably meant.
"""
