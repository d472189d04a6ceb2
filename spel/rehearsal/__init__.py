"""A hall to practise with: characters who sit down, answer, lose their line and come back."""
