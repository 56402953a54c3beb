"""Who is written to: people, their names and addresses, and who holds which role when.

- `person`: the parts of a name, geslacht, titles of nobility;
- `names`: the forms of a name, and the aanhef;
- `titels`: academic titles; `person_warnings`: what is doubtful about a person;
- `addressee`: who stands in a letter itself;
- `address`: postal addresses and their lines;
- `roster`: who holds which role on a day;
- `roster_warnings`: holes, overlaps and age of a roster;
- `recipient`: whom one letter is addressed to;
- `personal_data`: contact details and personal data in running text.
"""
