"""Entries, copies and mailings, as the register keeps them.

- `entry`: entries, events, versions and parafen;
- `copies`: who gets an afschrift, held against what the register has;
- `chain`: each row holds the digest of the one before;
- `mailing`: a frozen mailing, and the course of each letter in it.
"""
