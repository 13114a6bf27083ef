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

/// What libxml2 says past its contexts goes nowhere; they keep the last error.
static void plumbline_xml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}
#if LIBXML_VERSION >= 21200
static void plumbline_xml_ignore_record(void *context, const xmlError *error) {
#else
static void plumbline_xml_ignore_record(void *context, xmlErrorPtr error) {
#endif
  (void)context;
  (void)error;
}

/// Parses a chunk without a word on standard error: bytes that are none of the declared encoding are reported to the thread's handlers,
/// whatever the context's own. They are put back at once, since they may be somebody else's.
static inline int plumbline_xml_parse_chunk(xmlParserCtxtPtr context, const char *bytes, int count, int isLast) {
  xmlGenericErrorFunc generic = xmlGenericError;
  void *genericContext = xmlGenericErrorContext;
  xmlStructuredErrorFunc structured = xmlStructuredError;
  void *structuredContext = xmlStructuredErrorContext;
  xmlSetGenericErrorFunc(NULL, plumbline_xml_ignore);
  xmlSetStructuredErrorFunc(NULL, plumbline_xml_ignore_record);
  int status = xmlParseChunk(context, bytes, count, isLast);
  xmlSetGenericErrorFunc(genericContext, generic);
  xmlSetStructuredErrorFunc(structuredContext, structured);
  return status;
}

#endif
