<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Collection</name>
    <message numerus="yes">
        <source>There is no record %1: the file holds %n.</source>
        <translation>
            <numerusform>There is no record %1: the file holds %n.</numerusform>
            <numerusform>There is no record %1: the file holds %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message numerus="yes">
        <source>The text holds %n invisible character(s) that change its direction (bidi controls).</source>
        <translation>
            <numerusform>The text holds %n invisible character that changes its direction (bidi controls).</numerusform>
            <numerusform>The text holds %n invisible characters that change its direction (bidi controls).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid byte sequence(s) could not be read and are shown as %1.</source>
        <translation>
            <numerusform>%n invalid byte sequence could not be read and is shown as %1.</numerusform>
            <numerusform>%n invalid byte sequences could not be read and are shown as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) are shown as %1.</source>
        <translation>
            <numerusform>%n NUL character is shown as %1.</numerusform>
            <numerusform>%n NUL characters are shown as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n control character(s).</source>
        <translation>
            <numerusform>The text holds %n control character.</numerusform>
            <numerusform>The text holds %n control characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>The file is a collection of %n articles: the first one is shown.</source>
        <translation>
            <numerusform>The file is a collection of %n article: the first one is shown.</numerusform>
            <numerusform>The file is a collection of %n articles: the first one is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Email</name>
    <message numerus="yes">
        <source>%n attachment(s) were left out.</source>
        <translation>
            <numerusform>%n attachment was left out.</numerusform>
            <numerusform>%n attachments were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Epub</name>
    <message numerus="yes">
        <source>%n chapter(s) whose path leads outside of the book were left out.</source>
        <translation>
            <numerusform>%n chapter whose path leads outside of the book was left out.</numerusform>
            <numerusform>%n chapters whose path leads outside of the book were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>No differences, apart from %n paragraph(s) that differ only in what is ignored.</source>
        <translation>
            <numerusform>No differences, apart from %n paragraph that differs only in what is ignored.</numerusform>
            <numerusform>No differences, apart from %n paragraphs that differ only in what is ignored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message numerus="yes">
        <source>%n page(s) without text, perhaps pictures, were left out.</source>
        <translation>
            <numerusform>%n page without text, perhaps pictures, was left out.</numerusform>
            <numerusform>%n pages without text, perhaps pictures, were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redraft::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redraft::Intake</name>
    <message numerus="yes">
        <source>Drop to compare these %n file(s)</source>
        <translation>
            <numerusform>Drop to compare this file</numerusform>
            <numerusform>Drop to compare these %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redraft::ReadingDialog</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redraft::ToolBar</name>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n edited</numerusform>
            <numerusform>%n edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inserted</source>
        <translation>
            <numerusform>%n inserted</numerusform>
            <numerusform>%n inserted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message numerus="yes">
        <source>%n word(s) replaced</source>
        <translation>
            <numerusform>%n word replaced</numerusform>
            <numerusform>%n words replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) deleted</source>
        <translation>
            <numerusform>%n word deleted</numerusform>
            <numerusform>%n words deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) inserted</source>
        <translation>
            <numerusform>%n word inserted</numerusform>
            <numerusform>%n words inserted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n file(s) without a text were left out.</source>
        <translation>
            <numerusform>%n file without a text was left out.</numerusform>
            <numerusform>%n files without a text were left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
