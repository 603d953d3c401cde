// SPDX-FileCopyrightText: The Redraft authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/xmlpart.h"

#include "documents/limits.h"

#include <QCoreApplication>

namespace Redraft {

Result<void> visitXml(const QByteArray& part, const XmlVisitor& visitor)
{
    const auto broken = [](const QString& why) {
        return std::unexpected(Error{ ErrorKind::Format, why, {} });
    };
    QXmlStreamReader reader(part);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return broken(
                QCoreApplication::translate("Xml", "it defines entities in a DOCTYPE, which is not allowed"));
        case QXmlStreamReader::StartElement:
            if (++depth > kMaximumNesting)
                return broken(QCoreApplication::translate("Xml", "its elements are nested deeper than %1")
                                  .arg(kMaximumNesting));
            if (visitor.start)
                visitor.start(reader.name(), reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (visitor.end)
                visitor.end(reader.name());
            break;
        case QXmlStreamReader::Characters:
            if (visitor.text)
                visitor.text(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return broken(
            QCoreApplication::translate("Xml", "its XML breaks off in line %1").arg(reader.lineNumber()));
    return {};
}

QStringView attributeOf(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

QString firstText(const QByteArray& part, QStringView name)
{
    QString found;
    bool inside = false;
    bool done = false;
    const Result<void> visited = visitXml(
        part,
        { [&](QStringView element, const QXmlStreamAttributes&) { inside = !done && element == name; },
          [&](QStringView element) {
              done = done || (inside && element == name);
              inside = inside && element != name;
          },
          [&](QStringView text) {
              if (inside)
                  found += text;
          } });
    return visited ? found.simplified() : QString();
}

} // namespace Redraft
