"""Calendars and procedure tables: shipped data, and what libraries know of holidays and lunar dates."""
