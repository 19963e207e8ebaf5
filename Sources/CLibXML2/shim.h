#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and would drag in ICU's headers, which clash with those of Foundation.
// They only add two fields at the end of a structure that is never used by value here.
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
