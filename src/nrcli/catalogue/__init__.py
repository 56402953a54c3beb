"""What a workspace holds, and new things in it.

- `contents`: letters, snippets and senders; `roster`: who can be written to;
- `new`: a workspace, letter, snippet or sender that works from the start;
- `completion`: names that a shell offers.
"""
