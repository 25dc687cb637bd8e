"""Samples of the archive's articles, each with an index of its own, that broad searches are counted in."""

BROAD = 6_000  # articles above which counts are estimated in a large archive; SEARCH.md section 3
SMALL = 200_000  # articles of an archive in which few searches find more, so that SMALL_TIMES as many are counted
SMALL_TIMES = 2
MAPPED = 9_000  # articles above which it is quicker to count by bitmaps, where there are any
FACTORS = (16, 64, 256)  # every so manieth article; migrations search_tally and three_samples make the indexes
COUNTED = 3_000  # articles of a sample that are enough; the least, 750, give a total with an error of 4 % (1/√750)
EVERY_ARTICLE = 1
ENDLESS = 10**12  # more articles than there are


def condition(factor: int) -> str:
    """The SQL condition of the sample's articles, as its index has it; smaller samples are parts of the first.

    Days have an index of the first alone (migration day_sample).
    """
    if factor == EVERY_ARTICLE:
        return "true"
    return " AND ".join(f"entry.article_id %% {each} = 0" for each in dict.fromkeys((factor, FACTORS[0])))


def bound(documents: int, *, has_maps: bool = False) -> int:
    """Articles of a set above which not every one is read, in an archive of so many; one of no more is read whole."""
    if has_maps:
        return MAPPED
    return BROAD * (SMALL_TIMES if documents <= SMALL else 1)


def bound_alone(documents: int, broad: int) -> int:
    """Articles above which a number that stands alone is estimated: `broad`, but in a small archive none is."""
    return ENDLESS if documents <= SMALL else broad


def choose(articles: float, bound: int) -> int:
    """The factor of the sample to count in, where about so many articles match: of at most `bound` every one."""
    if articles <= bound:
        return EVERY_ARTICLE
    return next((factor for factor in FACTORS if articles <= COUNTED * factor), FACTORS[-1])
