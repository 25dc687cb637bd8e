"""`make audit`: every measure that the public pages have to hold, on an archive of 5,000 articles and the seeds."""
