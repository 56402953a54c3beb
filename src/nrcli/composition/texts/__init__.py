"""A text becomes blocks, with the place of every word kept.

1. `templates` has Jinja parse the text; `placeholders` walks the whole syntax tree, branches not
   taken included, and refuses what is not on its list. Only a text without errors is compiled.
2. `values`: each value prints private-use characters around a number, so Markdown sees an ordinary
   word; the value takes its place in the parsed tree. So a value is literal, always.
3. `rendered_text`: marks before every literal piece carry its line and column through `if` and
   `for`; taken out again, they give each problem the place in its source.
4. `list_marks` finds the numbers of lists that Markdown does not know, such as a. and 1.1.
5. `markdown` and `inlines` turn the parsed tree into `nrcli.domain.letter.blocks`. What a letter
   cannot hold is a problem; nothing is dropped.
"""
