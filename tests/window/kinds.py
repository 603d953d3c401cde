# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two versions of an article in which every kind of change occurs, for the tests that run the program itself."""
import os

OLDER = """Council approves river plan after a long night

OTTAWA -- The council voted on Friday to approve the plan for the river bank, which had been debated since June 2019.

The bridge had been closed to heavy traffic since the spring, and detours ran through the old market.

"We are glad that it is done," Mayor Jo Smith said in a statement.

A spokesman for the builders did not answer calls on Thursday, and their office was closed.

The mayor's office confirmed the date of the ceremony on Sunday.

The plan sets aside two million dollars for paths along the water. It does not say who is to pay for the lighting, \
which the town had asked for.

A first hearing about the plan is set for the fifth of March. Everybody may come.

Letters to the council may be sent until then, by post or by hand.

The river last flooded in 2018, when three houses were lost.

A map of the works hangs in the town hall.

Shops on the south bank will stay open during the works, the council said, and so will the old library.

Opponents had gathered outside the hall since noon with drums and large banners against the plan.

With files from the town's news service.
"""

NEWER = """Council approves river plan after a long night

OTTAWA -- The council voted on Friday to approve the plan for the river bank, which had been debated since June 2019.

"We are relieved that it is done," Mayor Jo Smith said in a statement.

Carpenters, painters and two brass bands have offered help for nothing.

Shops on the south bank will stay open during all of the works, the council said, and so will the old library.

The mayor’s office confirmed the date of the ceremony on Sunday.

The plan sets aside two million dollars for paths along the water.

It does not say who is to pay for the lighting, which the town had asked for.

A first hearing about the plan is set for the fifth of March. Everybody may come. Letters to the council may be sent \
until then, by post or by hand.

The river last flooded in 2018, when three houses were lost.

A map of the works hangs in the town hall.

The bridge had been closed to heavy traffic since the spring, and detours ran through the old market.

Some forty people stood in the rain, among them two former members who had voted against an earlier plan.

With files from the town's news service.
"""


def write(folder):
    """The paths of the two versions, written below `folder`."""
    paths = []
    for name, text in ("first draft.txt", OLDER), ("as published.txt", NEWER):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text)
    return paths
