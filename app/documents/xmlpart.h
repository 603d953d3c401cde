// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An XML part of an office document, read with the rules that keep it harmless: a DOCTYPE is refused (no
/// office program writes one, entities expand without end), nesting is bounded, attributes per element are
/// bounded before they cost anything.
#pragma once

#include "text/progress.h"
#include "text/result.h"

#include <QXmlStreamReader>

#include <functional>

namespace Redraft {

/// Calls `start` at each element's start, `end` at its end, `text` for characters. Names are given without
/// prefix (Word and OpenDocument use theirs consistently). Fails with Format or Cancelled, without a path.
struct XmlVisitor {
    std::function<void(QStringView name, const QXmlStreamAttributes& attributes)> start;
    std::function<void(QStringView name)> end;
    std::function<void(QStringView text)> text;
};

Result<void> visitXml(const QByteArray& part, const XmlVisitor& visitor, const Tick& tick = {});

/// The attribute of that name whatever its prefix; empty where it is missing.
QStringView attributeOf(const QXmlStreamAttributes& attributes, QStringView name);

/// The text of the first element of that name; empty where it is missing or the part is broken.
QString firstText(const QByteArray& part, QStringView name);

} // namespace Redraft
