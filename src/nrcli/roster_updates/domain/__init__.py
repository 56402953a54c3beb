"""What would change in the roster, in terms of people.

- `outside`: a roster as somebody else keeps it;
- `comparison`: held against ours; `changes`: what would change; `summary`: told to a person.
"""
