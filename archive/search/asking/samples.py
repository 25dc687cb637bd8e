"""Samples of the archive's articles, each with an index of its own, that broad searches are counted in."""

BROAD = 6_000  # articles above which counts are estimated; SEARCH.md section 3
FACTORS = (16, 64, 256)  # every so manieth article; migrations search_tally and three_samples make the indexes
COUNTED = 3_000  # articles of a sample that are enough; the least, 750, give a total with an error of 4 % (1/√750)
EVERY_ARTICLE = 1


def condition(factor: int) -> str:
    """The SQL condition of the sample's articles, as its index has it; smaller samples are parts of the first.

    Days have an index of the first alone (migration day_sample).
    """
    if factor == EVERY_ARTICLE:
        return "true"
    return " AND ".join(f"entry.article_id %% {each} = 0" for each in dict.fromkeys((factor, FACTORS[0])))


def choose(articles: float) -> int:
    """The factor of the sample to count in, where about so many articles match: of at most BROAD every one."""
    if articles <= BROAD:
        return EVERY_ARTICLE
    return next((factor for factor in FACTORS if articles <= COUNTED * factor), FACTORS[-1])
