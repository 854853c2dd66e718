"""The page of surveys: the three numbers, paper answers by keyboard, questionnaires rewritten."""
