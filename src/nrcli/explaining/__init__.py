"""Where each paragraph of a letter came from.

- `letters`: of a letter as it would be made now;
- `files`: of a finished file, by the note that it carries on what it was made of.
"""
