#ifndef PLUMBLINE_CLIBXML2_H
#define PLUMBLINE_CLIBXML2_H

// The library's ICU fields, which nothing here touches, would bring in headers that contradict those of Foundation's own ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global variable holding a function; Swift's concurrency checks refuse to read it.
static inline void plumbline_xml_free(void *pointer) { xmlFree(pointer); }

/// Stops the parser from inside a callback; `xmlStopParser` exists since 2.6 but takes the context that SAX hands out as `void *`.
static inline void plumbline_xml_stop(void *context) { xmlStopParser((xmlParserCtxtPtr)context); }

/// The last error of a context, field by field: the record's type is const in newer releases of the library and not in older ones.
static inline int plumbline_xml_error_code(xmlParserCtxtPtr context) { return context->lastError.code; }
static inline int plumbline_xml_error_level(xmlParserCtxtPtr context) { return context->lastError.level; }
static inline int plumbline_xml_error_line(xmlParserCtxtPtr context) { return context->lastError.line; }
static inline int plumbline_xml_error_column(xmlParserCtxtPtr context) { return context->lastError.int2; }
static inline const char *plumbline_xml_error_message(xmlParserCtxtPtr context) { return context->lastError.message; }

#endif
