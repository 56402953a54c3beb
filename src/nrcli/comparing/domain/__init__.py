"""What differs, in sentences.

- `differences`: between a letter before and after: lines, pages, words, recipients;
- `mailing_differences`: between the letters of one mailing.
"""
