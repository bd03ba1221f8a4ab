"""English: what it says against a reader (`insults`), of groups (`groups`) and of violence
(`threats`). The modules beside these know how a sentence is built and who is spoken to.
"""
