"""What the articles of the scenario tell: a story per rule that needs a second article."""

from tests.dbt_project import count_stories, event_stories, life_stories, state_stories
from tests.dbt_project.newsroom import Ids, Newsroom


def tell_all(room: Newsroom) -> dict[str, Ids]:
    """Every story; ids by the name of the story."""
    return {
        "one_forum_in_three_articles": event_stories.one_forum_in_three_articles(room),
        "one_text_on_two_sites": event_stories.one_text_on_two_sites(room),
        "one_story_retold_elsewhere": event_stories.one_story_retold_elsewhere(room),
        "events_that_look_alike": event_stories.events_that_look_alike(room),
        "sources_that_differ_on_the_day": event_stories.sources_that_differ_on_the_day(room),
        "offices_and_their_owners": event_stories.offices_and_their_owners(room),
        "figures_that_disagree": count_stories.figures_that_disagree(room),
        "words_instead_of_numbers": count_stories.words_instead_of_numbers(room),
        "figures_of_something_else": count_stories.figures_of_something_else(room),
        "two_ways_to_take_part": count_stories.two_ways_to_take_part(room),
        "plans_and_outcomes": count_stories.plans_and_outcomes(room),
        "editions_of_one_fair": life_stories.editions_of_one_fair(room),
        "offices_that_come_and_go": life_stories.offices_that_come_and_go(room),
        "a_town_that_leaves_and_comes_back": life_stories.a_town_that_leaves_and_comes_back(room),
        "one_document_in_three_versions": state_stories.one_document_in_three_versions(room),
        "rows_in_quarantine": state_stories.rows_in_quarantine(room),
        "one_line_on_many_pages": state_stories.one_line_on_many_pages(room),
        "everything_else": state_stories.everything_else(room),
    }
