"""The roster brought up to date from elsewhere, as a change that is looked at first.

- `open_data`: the Tweede Kamer's open data; `web`: JSON asked for with patience, answers kept;
- `sheets`: a table as Excel saves it;
- `domain`: what would change;
- `update`, `sync`: from a table, and from the live data;
- `yaml_edits`: written into recipients.yaml, which stays as it is everywhere else.
"""
