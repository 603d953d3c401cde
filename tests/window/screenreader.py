#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Redraft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told by the running program, over the real AT-SPI bus: screenreader.py REDRAFT

Needs an X display and a session bus of its own (dbus-run-session); keys are typed by xdotool.
"""
import os
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from gi.repository.Atspi import Text  # noqa: E402

sys.dont_write_bytecode = True
import kinds  # noqa: E402

PROGRAM = sys.argv.pop(1)
Atspi.set_timeout(10_000, 30_000)


def children(accessible):
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child:
            yield child


def shows(accessible):
    return accessible.get_state_set().contains(Atspi.StateType.SHOWING)


def all_below(accessible):
    """Everything in view below it, from top to bottom."""
    for child in children(accessible):
        yield child
        yield from all_below(child)


def wait_for(ask, what, seconds=60):
    """What `ask` answers as soon as it is true; events are taken meanwhile."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if answer := ask():
                return answer
        except GLib.Error:
            pass  # an object that has just gone
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


class ScreenReader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.paths = kinds.write(cls.folder.name)
        cls.heard = []
        cls.listener = Atspi.EventListener.new(lambda event: cls.heard.append(
            (event.type, event.source.get_role_name(), event.detail1, event.any_data)))
        for kind in "object:announcement", "object:text-caret-moved", "object:state-changed:focused":
            cls.listener.register(kind)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
        cls.program = subprocess.Popen([PROGRAM, *cls.paths], env=environment)
        cls.application = wait_for(cls.find_application, "the program on the bus")
        cls.documents = wait_for(cls.find_documents, "two documents with text")
        window = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(cls.program.pid),
                                 "--name", "Redraft"], capture_output=True, text=True, check=True).stdout.split()[0]
        # there may be no window manager to give it the keyboard
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.program.terminate()
        cls.program.wait(30)
        cls.folder.cleanup()

    @classmethod
    def find_application(cls):
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == cls.program.pid:
                return application
        return None

    @classmethod
    def find_documents(cls):
        found = [one for one in all_below(cls.application)
                 if one.get_role() == Atspi.Role.DOCUMENT_FRAME and Text.get_character_count(one) > 0]
        # left to right, whatever the order of the children
        return sorted(found, key=lambda one: one.get_extents(Atspi.CoordType.SCREEN).x) if len(found) == 2 else None

    def named(self, role, name):
        found = [one for one in all_below(self.application)
                 if one.get_role() == role and one.get_name() == name and shows(one)]
        self.assertTrue(found, f"no {role.value_nick} is called {name!r}")
        return found[0]

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)

    def attributes(self, version, words):
        """Of the stretch in which `words` begin: its text and its attributes."""
        document = self.documents[version]
        offset = Text.get_text(document, 0, -1).index(words)
        attributes, start, end = Text.get_attribute_run(document, offset, False)
        return Text.get_text(document, start, end), attributes

    def announced(self):
        return [data for kind, _, _, data in self.heard if kind.startswith("object:announcement")]

    def test_roles_and_names(self):
        names = [os.path.basename(path) for path in self.paths]
        self.assertEqual([one.get_name() for one in self.documents], names)
        for document in self.documents:
            states = document.get_state_set()
            for state in "READ_ONLY", "MULTI_LINE", "FOCUSABLE", "SHOWING":
                self.assertTrue(states.contains(getattr(Atspi.StateType, state)), state)
        frames = [one.get_name() for one in children(self.application)]
        self.assertEqual(frames, [f"{names[0]} – {names[1]} – Redraft"])
        for name in "Open", "Next Change", "Previous Change", "Zoom In", "Zoom Out":
            self.named(Atspi.Role.PUSH_BUTTON, name)
        self.named(Atspi.Role.SCROLL_BAR, "Scroll all versions")
        changes = self.named(Atspi.Role.TREE, "Changes")
        cells = [one for one in children(changes) if one.get_role() == Atspi.Role.TABLE_CELL]
        self.assertEqual(len(cells), 10)
        self.assertTrue(cells[0].get_name().startswith("Paragraph 3: 1 word replaced: "), cells[0].get_name())
        self.named(Atspi.Role.PAGE_TAB, "Changes (10)")

    def test_everything_that_takes_the_focus_has_a_name(self):
        nameless = [f"{one.get_role_name()} in {one.get_parent().get_role_name()} {one.get_parent().get_name()!r}"
                    for one in all_below(self.application)
                    if shows(one) and one.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                    and not one.get_name() and one.get_role() != Atspi.Role.FRAME]
        self.assertEqual(nameless, [])

    def test_text_is_complete(self):
        for document, text in zip(self.documents, (kinds.OLDER, kinds.NEWER)):
            told = Text.get_text(document, 0, -1)
            self.assertEqual(told.split(), text.split())
            self.assertEqual(Text.get_character_count(document), len(told))
            line = Text.get_string_at_offset(document, told.index("council"), Atspi.TextGranularity.WORD)
            self.assertEqual(line.content, "council")
            paragraph = Text.get_string_at_offset(document, told.index("A map"), Atspi.TextGranularity.PARAGRAPH)
            self.assertEqual(paragraph.content.strip(), "A map of the works hangs in the town hall.")

    def test_changes_are_attributes(self):
        # Qt's bridge drops attributes that it has no name for: a kind is told by the tint behind the words.
        kinds_of_words = {
            "inserted": [(1, "Carpenters")], "deleted": [(0, "A spokesman")], "edited": [(0, "\"We are")],
            "moved": [(0, "The bridge"), (1, "The bridge")], "moved and edited": [(0, "Shops on"), (1, "Shops on")],
            "split": [(0, "The plan sets"), (1, "It does not")], "merged": [(0, "Letters to"), (1, "A first hearing")],
            "cosmetic": [(1, "The mayor’s")], "rewritten": [(1, "Some forty")],
        }
        tints = {}
        for kind, places in kinds_of_words.items():
            found = {self.attributes(version, words)[1].get("bg-color") for version, words in places}
            self.assertEqual(len(found), 1, kind)
            self.assertRegex(tints.setdefault(kind, found.pop()), r"^\d+,\d+,\d+$", kind)
        self.assertEqual(len({tints[kind] for kind in ("inserted", "deleted", "edited", "moved")}), 4, tints)
        for version in 0, 1:
            self.assertEqual(self.attributes(version, "A map of")[1], {})
        self.assertEqual(self.attributes(0, "A spokesman")[1].get("strikethrough"), "true")
        text, attributes = self.attributes(0, "glad")
        self.assertEqual((text, attributes.get("strikethrough")), ("glad", "true"))
        text, attributes = self.attributes(1, "relieved")
        self.assertEqual((text, attributes.get("underline")), ("relieved", "single"))

    def test_jumps_are_announced_once(self):
        self.heard.clear()
        expected = ("Paragraph 3: 1 word replaced, 1 of 10", "Paragraph 5 deleted, 2 of 10",
                    "Paragraph 4 inserted, 3 of 10")
        self.press("alt+Home")
        wait_for(self.announced, "the first change to be announced")
        self.press("F7")
        wait_for(lambda: len(self.announced()) >= 2, "the second change to be announced")
        self.press("F7")
        wait_for(lambda: len(self.announced()) >= 3, "the third change to be announced")
        time.sleep(0.3)
        wait_for(lambda: True, "what else there is")
        self.assertEqual(self.announced(), list(expected))

    def test_the_caret_is_followed(self):
        self.documents[0].grab_focus()
        wait_for(lambda: self.documents[0].get_state_set().contains(Atspi.StateType.FOCUSED), "the focus")
        self.press("ctrl+Home", "Right", "Right")
        wait_for(lambda: Text.get_caret_offset(self.documents[0]) == 2, "the caret at 2")
        moves = [at for kind, _, at, _ in self.heard if kind.startswith("object:text-caret-moved")]
        self.assertEqual(moves[-1], 2)
        self.press("shift+Right")
        wait_for(lambda: Text.get_n_selections(self.documents[0]) == 1, "a selection")
        selection = Text.get_selection(self.documents[0], 0)
        self.assertEqual((selection.start_offset, selection.end_offset), (2, 3))
        # Down the page: what became of a paragraph is said when the caret comes to it.
        self.heard.clear()
        deleted = Text.get_text(self.documents[0], 0, -1).index("A spokesman")
        for _ in range(60):
            if Text.get_caret_offset(self.documents[0]) >= deleted:
                break
            self.press("Down")
        wait_for(lambda: len(self.announced()) >= 3, "three kinds")
        self.assertEqual(self.announced(), ["moved paragraph", "edited paragraph", "deleted paragraph"])
        # F6 goes to the other pane, and the reader hears of it.
        self.press("F6")
        wait_for(lambda: self.documents[1].get_state_set().contains(Atspi.StateType.FOCUSED), "the other pane")


if __name__ == "__main__":
    unittest.main(verbosity=2)
