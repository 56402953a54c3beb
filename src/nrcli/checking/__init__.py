"""What is wrong with one letter: every command that makes, shows or sends it asks here.

- `domain`: what is found in texts, pure;
- `spelling`: which words are spelled wrong;
- `texts`: typing and personal data of a letter's texts.
"""
