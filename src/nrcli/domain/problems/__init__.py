"""What is wrong, where, and what to do about it.

- `problem`: `Problem`, its `Location`, `Problems` that are collected and raised together, and the
  exceptions that carry them to an exit code;
- `allowances`: findings that a comment in the source silences, with a reason;
- `wordings`: the sentence and hint of every code.

Errors carry data and never print. `parse` constructors raise `InvalidValueError`, which has no
place; whoever knows the place makes it a problem.
"""
