"""A whole workspace, and finished letters, looked through.

- `workspaces`: every problem of a workspace in one run, and the repairs that are safe;
- `stray_files`: files among the templates that are not read;
- `finished_letters`: finished letters read back; `identification`: whose letter a file is;
- `registered_words`: what the gate finds in what these say;
- `domain`: what is found when files are held against the register and each other.
"""
