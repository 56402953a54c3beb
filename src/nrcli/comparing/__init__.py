"""Letters as they were and as they are.

- `workspaces`: two workspaces, or one and a revision; `revisions`: a revision as git keeps it;
- `mailings`: read one letter of a mailing, know the others;
- `domain`: what differs, in sentences;
- `page`: the comparison as an HTML page without scripts.

Each side is laid out as its PDF and its lines are read back from it, so what is said of lines and
pages is what stands on paper.
"""
