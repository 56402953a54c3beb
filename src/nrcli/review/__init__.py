"""What a colleague changed in Word, brought back into the texts, and never silently wrong.

- `drafts`: a letter composed again in memory, from texts as they are or as they would be;
- `sources`: where each word of a letter stands in its text;
- `alignment`: which paragraph of the edited file is which of the letter;
- `markdown`: words with their looks written as Markdown;
- `text_edits`: characters of a text that are replaced, and why others are not;
- `edits`: what a change comes to in the text;
- `trials`: changes tried one by one, each kept only if the letter then says what was edited;
- `writing`: the texts written, and the edited file kept;
- `reviews`: the whole way, from the file to the texts.

Nothing is written that was not drafted again in memory and compared with the edited file first.
"""
