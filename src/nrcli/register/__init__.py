"""What was written to whom, under which kenmerk, and what became of it.

- `domain`: `Entry`, its `Event`s and `Version`s; copies; mailings;
- `store`: one SQLite file, one transaction at a time;
- `schema`: its tables, made by recorded steps; `links`: the chain of its rows;
- `content`, `mailing_content`, `rows`: entries and mailings as rows, and rows read as records;
- `lock_file`: a lock that holds on file shares and compares no clocks;
- `reservations`: who gets which kenmerk;
- `registrar`: reserved, made, issued, for one run; what a killed run left open the next one ends;
- `beside`, `recovery`: the register compared with what lies beside it, and what it lost taken back;
- `bookkeeping`, `verification`, `exports`: list and show, held against the folders, as tables.

The register is never behind what lies in `out/`: what is about to be written is noted first.
`tests/properties/test_stopped_runs.py` kills runs at every step. How it is stored only this package
knows.
"""
