"""The command line: flags become one call of a feature, results become text.

- `app`: the command nrcli, its table of commands, and how each ends;
- `console`, `source_lines`: how nrcli speaks, and the line that a problem is about;
- `questions`: what is asked of whoever sits at the terminal;
- `language`: which language is spoken;
- `options`, `plain_values`: options that commands share, and values that need no reading;
- `commands`: the commands themselves.

Only here is anything printed. `--version` and `--help` load no command; a command loads what it
uses.
"""
