"""What nrcli says, in English and in Dutch.

English stands where it is said, in `say("{letters} made.", letters=…)`. Dutch stands in the tables
of `dutch`, by the English sentence; problems have theirs by their code, in
`nrcli.domain.problems.wordings`. `speech` says a sentence in the language that is spoken, `dutch`
is loaded when Dutch is. What is written for machines (JSON, codes, keys of files) is said in no
language.
"""
