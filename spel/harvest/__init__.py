"""What people take home, written from an evening: every document for the village that made it."""
