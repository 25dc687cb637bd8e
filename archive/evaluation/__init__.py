"""Measuring what extraction reads against articles that people annotated; pure, opens no database."""
