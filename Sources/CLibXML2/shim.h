#ifndef PLUMBLINE_CLIBXML2_H
#define PLUMBLINE_CLIBXML2_H

#include <libxml/xmlversion.h>
/// With ICU, libxml2's headers pull in the system's ICU headers, whose types clash with those of the ICU inside Foundation. Only the
/// private tail of an encoding handler, which nothing here touches, depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

/// The last error of a context, field by field: the record's type is const in newer releases of the library and not in older ones.
static inline int plumbline_xml_error_code(xmlParserCtxtPtr context) { return context->lastError.code; }
static inline int plumbline_xml_error_line(xmlParserCtxtPtr context) { return context->lastError.line; }
static inline int plumbline_xml_error_column(xmlParserCtxtPtr context) { return context->lastError.int2; }
static inline const char *plumbline_xml_error_message(xmlParserCtxtPtr context) { return context->lastError.message; }

#endif
