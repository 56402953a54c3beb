"""Letters to many: prepared, sent, printed, resumed, reported; nobody gets one twice.

- `preparation`: drafted, proofed, frozen in the register;
- `companions`: what goes with a letter: enclosures, and the afschrift that it covers;
- `open_mailing`: taken up again, and what changed since it was frozen;
- `journal`: noted before a letter goes, and after; asked and noted in one transaction, so of two
  runs one begins;
- `mails`: looked at first, then drafts or a server; `message`: a mail as it travels;
- `smtp_run`: one after the other, at a rate; `server`: sent, refused, put off or unknown. Before
  the line that ends a message nothing was sent, after the answer all is known, and between the two
  the outcome is unknown;
- `drafts_folder`: the drafts in the office's own mailbox;
- `resumption`: settle what nobody knows, note what came back, and go on;
- `prints`: for the printer and the post room; `report`: who got what, when and how.

`tests/properties/test_stopped_mailings.py` stops mailings at every step.
"""
