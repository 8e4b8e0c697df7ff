"""What a page says about itself, and the sentences that remain: chrome, headline, dates.

    lines, paragraphs, language      what the text is made of
    chrome, headline, datelines, bylines   what single lines say
    page, page_head, page_dates, page_title   one page while it is read, step by step
    reading      the steps in order: a document becomes an `Article` (model)
    sentences, expressions   the body in sentences, their dates read once

Every line with text becomes the title, part of a sentence, or a dropped line with its reason.
"""
