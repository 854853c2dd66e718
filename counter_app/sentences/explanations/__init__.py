"""The sentences of known errors, floor by floor; `sentences.errors` picks the right one."""
