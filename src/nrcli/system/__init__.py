"""The disk, the clock, the processes: the only door to them below the features.

- `clock`: the only reader of the clock;
- `paths`: what stands at a path; names that are safe;
- `text_files`: UTF-8 with one kind of line end;
- `files`: whole files or none, digests of what was written beside them;
- `tables`: CSV and XLSX;
- `runs`: runs by name; Ctrl-C at a moment that suits;
- `workers`: work shared out over the cores;
- `version`: nrcli's own.

A file with another digest than nrcli wrote was edited, one without is not nrcli's: both are refused
unless forced. A digest is noted before its file takes its place, and the last two of each file
count, so a run that is killed between the two is no obstacle to the next.
"""
