"""The letter in a browser, again at every save; served to this machine and its user only.

- `pages`: the letter composed as `draft` does, a picture of each page, and where each paragraph
  stands and came from;
- `session`: made again at every save, the last good ones kept;
- `records`: a preview as the page reads it;
- `server`: on 127.0.0.1, with a secret in the address; no method but GET.

`page/` has three modules of JavaScript and a style sheet, loaded as they are. It shows the picture,
and lays the text over it, transparent, to be selected, found, clicked and read aloud.
"""
